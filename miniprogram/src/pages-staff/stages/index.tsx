import { type StageKind, stageKinds, stageNames } from '@shared/drafts/words'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea, TextField } from '../../components/Field'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { goBack } from '../../routes'
import { toast } from '../../state/feedback'
import { DraftHead } from '../components/DraftHead'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { Select } from '../elements/Select'
import { type Draft, keepDraft } from '../lib/draftCache'
import './style.css'

type Row = { key: number; kind: StageKind; date: string; title: string; text: string; link: string; linkTitle: string }

let last = 0
const rowOf = (stage?: NonNullable<Draft['stages']>[number]): Row => ({
  key: ++last,
  kind: stage?.kind ?? 'first_reading',
  date: stage?.date ?? '',
  title: stage?.title ?? '',
  text: stage?.text ?? '',
  link: stage?.documents?.[0]?.url ?? '',
  linkTitle: stage?.documents?.[0]?.title ?? '',
})

const DAY = /^\d{4}-\d{2}-\d{2}$/

const Form = ({ draft }: { draft: Draft }) => {
  const [rows, setRows] = useState<Row[]>(() => (draft.stages ?? []).map(rowOf))
  const command = useCommand('PUT /drafts/{draftId}/stages')
  const [asked, setAsked] = useState(false)
  const change = (key: number, part: Partial<Row>): void =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const wrong = (row: Row): boolean => row.date !== '' && !DAY.test(row.date)

  const save = async (): Promise<void> => {
    setAsked(true)
    if (rows.some(wrong)) return
    // Documents beyond the first were entered elsewhere and stay.
    const stages = rows.map(({ kind, date, title, text, link, linkTitle }) => ({
      kind,
      ...(date && { date }),
      ...(title.trim() && { title: title.trim() }),
      ...(text.trim() && { text: text.trim() }),
      ...(link.trim() && { documents: [{ title: linkTitle.trim() || '查看文件', url: link.trim() }] }),
    }))
    const after = await command.run({ draftId: draft.id, stages })
    if (!after) return
    keepDraft(after)
    toast('已保存，关注的群众会收到通知', 'good')
    goBack()
  }

  return (
    <Box className="staff__form">
      <DraftHead draft={draft} />
      <Box className="staff__note">
        立项、起草、一审、二审、表决、批准、公布、施行，以及新闻发布会、听证会等。没有定日期的也可以写，显示为“待定”。
      </Box>
      {rows.map((row) => (
        <Card key={row.key}>
          <Box className="stage-row__head">
            <Field label="阶段或活动">
              <Select<StageKind>
                label="阶段或活动"
                value={row.kind}
                onChange={(kind) => change(row.key, { kind })}
                choices={stageKinds.map((value) => ({ value, label: stageNames[value] }))}
              />
            </Field>
            <TextField
              id={`stage-date-${row.key}`}
              label="日期"
              optional
              placeholder="2026-11-23"
              value={row.date}
              onChange={(date) => change(row.key, { date: date.trim() })}
              error={asked && wrong(row) ? '日期写作 2026-11-23' : undefined}
            />
          </Box>
          <TextField
            id={`stage-title-${row.key}`}
            label="标题"
            optional
            placeholder={`例如：市人大常委会会议${stageNames[row.kind]}`}
            value={row.title}
            onChange={(title) => change(row.key, { title })}
          />
          <TextArea
            id={`stage-text-${row.key}`}
            label="说明"
            optional
            rows={2}
            limit={1000}
            value={row.text}
            onChange={(text) => change(row.key, { text })}
          />
          <Box className="stage-row__head">
            <TextField
              id={`stage-link-${row.key}`}
              label="文件网址"
              optional
              placeholder="https://"
              value={row.link}
              onChange={(link) => change(row.key, { link })}
            />
            <TextField
              id={`stage-link-title-${row.key}`}
              label="文件名称"
              optional
              value={row.linkTitle}
              onChange={(linkTitle) => change(row.key, { linkTitle })}
            />
          </Box>
          <Button
            kind="plain"
            size="small"
            onTap={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
          >
            删除这一项
          </Button>
        </Card>
      ))}
      <Failure error={command.error} />
      <Box className="staff__buttons">
        <Button kind="secondary" icon="plus" onTap={() => setRows((before) => [...before, rowOf()])}>
          添加一项
        </Button>
        <Button busy={command.busy} onTap={save}>
          保存
        </Button>
      </Box>
    </Box>
  )
}

/** 立法进程 as the public reads it. */
export default function StaffStages() {
  const { id = '' } = useParams()
  return (
    <StaffPage title="立法进程" permission="drafts:edit">
      <WithDraft draftId={id}>{(draft) => <Form key={draft.id} draft={draft} />}</WithDraft>
    </StaffPage>
  )
}
