import { lengths } from '@shared/city/rules'
import { fillTemplate, templateVariables, unknownVariables } from '@shared/opinions/templates'
import { type Result, resultNames, results } from '@shared/opinions/words'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea, TextField } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box, Tap } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'

export type Template = ItemOf<'GET /reply-templates'>

type TemplateFormProps = {
  /** The one that is changed; none: a new one. */
  template: Template | undefined
  /** For this draft only; none: for every draft of the city. */
  draft: { id: string; title: string } | undefined
  open: boolean
  onClose: () => void
}

const problemOf = (reply: string): string | undefined => {
  if (reply.trim() === '') return '请填写答复'
  const unknown = unknownVariables(reply)
  return unknown.length > 0 ? `没有{${unknown[0]}}这个变量，可用的有{条款}、{新条文}、{法规名}` : undefined
}

/** A reply's name, the result it goes with, and its words with what each opinion fills in. */
export const TemplateForm = ({ template, draft, open, onClose }: TemplateFormProps) => {
  const [name, setName] = useState(template?.name ?? '')
  const [result, setResult] = useState<Result | ''>(template?.result ?? '')
  const [reply, setReply] = useState(template?.reply ?? '')
  const [whole, setWhole] = useState(!draft)
  const [asked, setAsked] = useState(false)
  const make = useCommand('POST /reply-templates')
  const edit = useCommand('PATCH /reply-templates/{templateId}')
  const missing = { name: name.trim() === '' ? '请起个名字' : undefined, reply: problemOf(reply) }
  const title = draft?.title ?? '某某条例（草案）'

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (missing.name || missing.reply) return
    const words = { name: name.trim(), reply: reply.trim() }
    const done = template
      ? await edit.run({ templateId: template.id, ...words, result: result || null })
      : await make.run({ ...words, ...(result && { result }), ...(draft && !whole && { draftId: draft.id }) })
    if (!done) return
    toast('已保存', 'good')
    await refresh('GET /reply-templates')
    onClose()
  }

  return (
    <Sheet
      open={open}
      title={template ? '修改答复模板' : '新建答复模板'}
      onClose={onClose}
      footer={
        <Button block busy={make.busy || edit.busy} onTap={submit}>
          保存
        </Button>
      }
    >
      <TextField
        id="template-name"
        label="名称"
        placeholder="如：已写入条文"
        value={name}
        onChange={setName}
        error={asked ? missing.name : undefined}
      />
      <Field label="用于哪种处理结果">
        <Box className="chips" role="group" label="用于哪种处理结果">
          {(['', ...results] as const).map((each) => (
            <Tap
              key={each}
              className={`chip ${each === result ? 'is-on' : ''}`}
              pressed={each === result}
              onTap={() => setResult(each)}
            >
              {each === '' ? '都可以' : resultNames[each]}
            </Tap>
          ))}
        </Box>
      </Field>
      {draft && !template && (
        <Field label="用于哪些草案">
          <Box className="chips" role="group" label="用于哪些草案">
            {[false, true].map((each) => (
              <Tap
                key={String(each)}
                className={`chip ${each === whole ? 'is-on' : ''}`}
                pressed={each === whole}
                onTap={() => setWhole(each)}
              >
                {each ? '全市各部草案' : '只用于这部草案'}
              </Tap>
            ))}
          </Box>
        </Field>
      )}
      <TextArea
        id="template-reply"
        label="答复"
        hint="点下面的变量插入，用时按每条意见分别填入"
        rows={5}
        limit={lengths.reply[1]}
        value={reply}
        onChange={setReply}
        error={asked ? missing.reply : undefined}
      />
      <Box className="chips" role="group" label="插入变量">
        {templateVariables.map((variable) => (
          <Tap key={variable} className="chip" onTap={() => setReply(`${reply}{${variable}}`)}>
            {`{${variable}}`}
          </Tap>
        ))}
      </Box>
      {reply.trim() !== '' && !missing.reply && (
        <Box className="small muted">
          例如：{fillTemplate(reply, { 法规名: title, 条款: '第一条', 新条文: '第二条' }).text}
        </Box>
      )}
      <Failure error={make.error ?? edit.error} />
    </Sheet>
  )
}
