import { proposalLengths as lengths } from '@shared/proposals/words'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextArea, TextField } from '../../components/Field'
import { Page } from '../../components/Page'
import { Box } from '../../elements/elements'
import { replaceWith } from '../../routes'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { useReady } from '../../state/useReady'

const empty = { title: '', necessity: '', feasibility: '', content: '', organisation: '' }
type Form = typeof empty

const least = { title: lengths.title[0], necessity: lengths.necessity[0], content: lengths.content[0] } as const

const errorsOf = (form: Form): Partial<Record<keyof Form, string>> =>
  Object.fromEntries(
    (Object.keys(least) as (keyof typeof least)[])
      .filter((name) => codePoints(form[name].trim()) < least[name])
      .map((name) => [name, `至少 ${least[name]} 个字`]),
  )

/** A resident or an organisation proposes what should be legislated. */
export default function WriteProposalPage() {
  const { value, change, clear } = useLocalDraft<Form>('proposal', empty)
  const [errors, setErrors] = useState<Partial<Record<keyof Form, string>>>({})
  const submit = useCommand('POST /proposals', { slot: 'proposal' })
  const ready = useReady()

  const send = async (): Promise<void> => {
    const wrong = errorsOf(value)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return toast('还有内容需要填写，请看标红的地方', 'bad')
    if (!(await ready())) return
    const [feasibility, organisation] = [value.feasibility.trim(), value.organisation.trim()]
    const made = await submit.run({
      title: value.title.trim(),
      necessity: value.necessity.trim(),
      content: value.content.trim(),
      ...(feasibility && { feasibility }),
      ...(organisation && { organisation }),
    })
    if (!made) return
    clear()
    void refresh('GET /me/proposals')
    toast(made.status === 'held' ? '已收到，审核后受理' : '已提交', 'good')
    replaceWith('proposal', { id: made.id })
  }

  const area = (name: 'necessity' | 'feasibility' | 'content', label: string, hint: string, rows: number) => (
    <TextArea
      id={`proposal-${name}`}
      label={label}
      hint={hint}
      optional={name === 'feasibility'}
      rows={rows}
      limit={lengths[name][1]}
      value={value[name]}
      onChange={(text) => change({ [name]: text })}
      error={errors[name] ?? submit.error?.fields.find(({ path }) => path === name)?.message}
    />
  )

  return (
    <Page
      title="提立法建议"
      footer={
        <Button block busy={submit.busy} onTap={send}>
          提交
        </Button>
      }
    >
      <Box className="field__hint">
        设区的市可以就城乡建设与管理、生态文明建设、历史文化保护、基层治理等事项立法。受理后公开，研究后答复您。
      </Box>
      <Box className="section">
        <TextField
          id="proposal-title"
          label="建议名称"
          hint="例如：关于制定《演示市……条例》的建议"
          value={value.title}
          onChange={(title) => change({ title })}
          error={errors.title ?? submit.error?.fields.find(({ path }) => path === 'title')?.message}
        />
        {area('necessity', '为什么要立法（必要性）', '现在有什么问题，为什么现有办法管不好', 6)}
        {area('content', '建议规定的主要内容', '管什么、谁来管、怎么管', 6)}
        {area('feasibility', '可行性', '外地有没有先例，条件是否成熟', 3)}
        <TextField
          id="proposal-organisation"
          label="以单位名义提出"
          hint="个人提出的不用填写"
          optional
          value={value.organisation}
          onChange={(organisation) => change({ organisation })}
        />
      </Box>
      {submit.error && submit.error.fields.length === 0 && (
        <Box className="field__error" role="alert">
          {submit.error.title}。{submit.error.detail}
        </Box>
      )}
    </Page>
  )
}
