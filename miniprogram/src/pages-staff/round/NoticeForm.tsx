import type { Notice } from '@shared/drafts/lifeSchemas'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextArea, TextField } from '../../components/Field'
import { Box, Heading } from '../../elements/elements'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { type Draft, keepDraft } from '../lib/draftCache'

const fields = [
  ['issuer', '发布单位', '例如：演示市人大常委会办公室'],
  ['number', '公告编号', '例如：演示市人大常委会公告〔2026〕5 号'],
  ['date', '公告日期', '2026-11-23'],
  ['address', '通信地址', ''],
  ['postcode', '邮政编码', '六位数字'],
  ['email', '电子邮箱', ''],
  ['telephone', '联系电话', ''],
  ['fax', '传真', ''],
  ['contact', '联系人或联系处室', ''],
] as const
type Name = (typeof fields)[number][0] | 'otherWays'
type Round = NonNullable<Draft['consultation']>

export const NoticeForm = ({ draft, round }: { draft: Draft; round: Round }) => {
  const before: Partial<Notice> = round.notice ?? draft.consultations?.find(({ notice }) => notice)?.notice ?? {}
  const [value, setValue] = useState<Partial<Record<Name, string>>>(before)
  const command = useCommand('PUT /drafts/{draftId}/consultations/{round}/notice')
  const [asked, setAsked] = useState(false)
  const set = (name: Name) => (text: string) => setValue((old) => ({ ...old, [name]: text }))
  const issuer = value.issuer?.trim() ?? ''
  const fault = (name: string) => command.error?.fields.find(({ path }) => path === name)?.message

  const save = async (): Promise<void> => {
    setAsked(true)
    if (issuer === '') return
    const given = Object.fromEntries(
      Object.entries(value)
        .map(([name, text]) => [name, text?.trim()] as const)
        .filter(([, text]) => text),
    )
    const after = await command.run({ draftId: draft.id, round: String(round.round), ...given, issuer })
    if (!after) return
    keepDraft(after)
    toast(after.awaiting ? '已提请审核，签发后公布' : '公告已保存', 'good')
  }

  return (
    <Card>
      <Box className="section__head">
        <Heading level={3} className="section__title">
          第 {round.round} 轮公告
        </Heading>
        {round.notice && (
          <Button kind="plain" size="small" onTap={() => go('notice', { id: draft.id, round: round.round })}>
            看公告页（可打印）
          </Button>
        )}
      </Box>
      {fields.map(([name, label, placeholder]) => (
        <TextField
          key={name}
          id={`notice-${name}`}
          label={label}
          optional={name !== 'issuer'}
          placeholder={placeholder}
          value={value[name] ?? ''}
          onChange={set(name)}
          error={asked && name === 'issuer' && issuer === '' ? '请填写发布单位' : fault(name)}
        />
      ))}
      <TextArea
        id="notice-otherWays"
        label="其他提出意见的方式"
        optional
        rows={2}
        limit={500}
        value={value.otherWays ?? ''}
        onChange={set('otherWays')}
      />
      <Failure error={command.error} />
      <Box className="staff__buttons">
        <Button busy={command.busy} onTap={save}>
          保存公告
        </Button>
      </Box>
    </Card>
  )
}
