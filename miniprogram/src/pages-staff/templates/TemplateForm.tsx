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
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { Unsaved } from '../components/Unsaved'
import { texts } from './texts'

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
  if (reply.trim() === '') return texts.replyMissing
  const unknown = unknownVariables(reply)
  return unknown.length > 0 ? texts.unknownVariable(String(unknown[0])) : undefined
}

/** A reply's name, the result it goes with, and its words with what each opinion fills in. */
export const TemplateForm = ({ template, draft, open, onClose }: TemplateFormProps) => {
  const slot = `template:${template?.id ?? 'new'}`
  const [name, setName, forgetName, nameChanged] = useKept(`${slot}:name`, template?.name ?? '')
  const [result, setResult, forgetResult, resultChanged] = useKept<Result | ''>(
    `${slot}:result`,
    template?.result ?? '',
  )
  const [reply, setReply, forgetReply, replyChanged] = useKept(`${slot}:reply`, template?.reply ?? '')
  const [whole, setWhole] = useState(!draft)
  const [asked, setAsked] = useState(false)
  const make = useCommand('POST /reply-templates')
  const edit = useCommand('PATCH /reply-templates/{templateId}')
  const missing = { name: name.trim() === '' ? texts.nameMissing : undefined, reply: problemOf(reply) }
  const title = draft?.title ?? texts.exampleDraft

  const forget = (): void => {
    forgetName()
    forgetResult()
    forgetReply()
  }
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (missing.name || missing.reply) return
    const words = { name: name.trim(), reply: reply.trim() }
    const done = template
      ? await edit.run({ templateId: template.id, ...words, result: result || null })
      : await make.run({ ...words, ...(result && { result }), ...(draft && !whole && { draftId: draft.id }) })
    if (!done) return
    forget()
    toast(texts.saved, 'good')
    await refresh('GET /reply-templates')
    onClose()
  }

  return (
    <Sheet
      open={open}
      title={template ? texts.editTitle : texts.addTitle}
      onClose={onClose}
      footer={
        <Button block busy={make.busy || edit.busy} onTap={submit}>
          {texts.save}
        </Button>
      }
    >
      <TextField
        id="template-name"
        label={texts.name}
        placeholder={texts.nameExample}
        value={name}
        onChange={setName}
        error={asked ? missing.name : undefined}
      />
      <Field label={texts.whichDecision}>
        <Box className="chips" role="group" label={texts.whichDecision}>
          {(['', ...results] as const).map((each) => (
            <Tap
              key={each}
              className={`chip ${each === result ? 'is-on' : ''}`}
              pressed={each === result}
              onTap={() => setResult(each)}
            >
              {each === '' ? texts.anyDecision : resultNames[each]}
            </Tap>
          ))}
        </Box>
      </Field>
      {draft && !template && (
        <Field label={texts.whichDrafts}>
          <Box className="chips" role="group" label={texts.whichDrafts}>
            {[false, true].map((each) => (
              <Tap
                key={String(each)}
                className={`chip ${each === whole ? 'is-on' : ''}`}
                pressed={each === whole}
                onTap={() => setWhole(each)}
              >
                {each ? texts.allDrafts : texts.thisDraftOnly}
              </Tap>
            ))}
          </Box>
        </Field>
      )}
      <TextArea
        id="template-reply"
        label={texts.reply}
        hint={texts.variablesHint}
        rows={5}
        limit={lengths.reply[1]}
        value={reply}
        onChange={setReply}
        error={asked ? missing.reply : undefined}
      />
      <Box className="chips" role="group" label={texts.insertVariable}>
        {templateVariables.map((variable) => (
          <Tap key={variable} className="chip" onTap={() => setReply(`${reply}{${variable}}`)}>
            {`{${variable}}`}
          </Tap>
        ))}
      </Box>
      {reply.trim() !== '' && !missing.reply && (
        <Box className="small muted">
          {texts.example(
            fillTemplate(reply, { 法规名: title, 条款: texts.exampleArticle, 新条文: texts.exampleNewArticle }).text,
          )}
        </Box>
      )}
      <Unsaved shown={nameChanged || resultChanged || replyChanged} onDrop={forget} />
      <Failure error={make.error ?? edit.error} />
    </Sheet>
  )
}
