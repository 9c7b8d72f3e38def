import { lengths } from '@shared/city/rules'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Skeleton } from '../../components/Skeleton'
import { Box } from '../../elements/elements'
import { useDraftText } from '../../pages/drafts/useDraftText'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import type { StepProps } from './stepProps'
import { texts } from './texts'

type ProposalSheetProps = StepProps & {
  /** The resident's first words, to begin with. */
  words: string
}

/** Asks the resident to hand in what they said as their own opinion on an open draft. */
export const ProposalSheet = ({ conversationId, words, open, onClose, onDone }: ProposalSheetProps) => {
  const { value, change, clear } = useLocalDraft(`proposal:${conversationId}`, {
    draftId: '',
    article: '',
    text: words,
  })
  const [asked, setAsked] = useState(false)
  const drafts = useGet('GET /drafts', { status: 'consulting', limit: 50 }, { enabled: open })
  const { text: version } = useDraftText(open ? value.draftId : '')
  const command = useCommand('PUT /conversations/{conversationId}/opinion-proposal')
  const text = value.text.trim()
  const [least, most] = lengths.opinionText
  const length = codePoints(text)
  const bad = length < least || length > most
  const found = drafts.data?.items

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (!value.draftId || bad) return
    const { draftId, article } = value
    if (!(await command.run({ conversationId, draftId, article: article || null, text }))) return
    clear()
    toast(texts.proposalSent, 'good')
    onDone()
  }

  return (
    <Sheet
      open={open}
      title={texts.submitAsOpinion}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.askToConfirm}
        </Button>
      }
    >
      <Field
        label={texts.whichDraft}
        hint={texts.proposalHint}
        error={asked && !value.draftId ? texts.draftMissing : undefined}
      >
        {drafts.error ? (
          <Box className="field__error">{drafts.error.detail}</Box>
        ) : !found ? (
          <Skeleton rows={2} />
        ) : found.length === 0 ? (
          <Box className="muted">{texts.noOpenDrafts}</Box>
        ) : (
          <Segmented
            label={texts.whichDraft}
            wrap
            value={value.draftId}
            onChange={(draftId) => change({ draftId, article: '' })}
            choices={found.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
      </Field>
      {version.data && (
        <Field label={texts.whichArticle}>
          <Box className="transfer__found">
            <Segmented
              label={texts.whichArticle}
              wrap
              value={value.article}
              onChange={(article) => change({ article })}
              choices={[
                { value: '', label: texts.wholeDraft },
                ...version.data.articles.map(({ label }) => ({ value: label, label })),
              ]}
            />
          </Box>
        </Field>
      )}
      <TextArea
        id="proposal-text"
        label={texts.proposedWords}
        rows={5}
        least={least}
        limit={most}
        value={value.text}
        onChange={(typed) => change({ text: typed })}
        error={asked && bad ? texts.proposedWordsLength(least, most) : undefined}
      />
      {command.error && (
        <Box className="field__error" role="alert">
          {command.error.detail}
        </Box>
      )}
    </Sheet>
  )
}
