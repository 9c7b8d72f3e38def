import { lengths } from '@shared/city/rules'
import { codePoints } from '@shared/text/codePoints'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextArea, TextField } from '../../components/Field'
import { Box, Heading, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from '../components/Failure'
import { announcementOf } from '../lib/announcement'
import { type Draft, keepDraft } from '../lib/draftCache'
import { texts } from './texts'

/** Title, one-line summary, announcement and explanation: what the public reads around the text. */
export const Words = ({ draft }: { draft: Draft }) => {
  const saved = {
    title: draft.title,
    summary: draft.summary ?? '',
    announcement: draft.announcement ?? '',
    explanation: draft.explanation ?? '',
  }
  const { value, change, clear } = useLocalDraft(`draft-words:${draft.id}`, saved)
  const command = useCommand('PATCH /drafts/{draftId}')
  const changed = (Object.keys(saved) as (keyof typeof saved)[]).filter((name) => value[name].trim() !== saved[name])
  const titleShort = codePoints(value.title.trim()) < lengths.title[0]

  const save = async (): Promise<void> => {
    const part = Object.fromEntries(changed.map((name) => [name, value[name].trim()]))
    const after = await command.run({ draftId: draft.id, ...part })
    if (!after) return
    keepDraft(after)
    clear()
    toast(after.awaiting?.matter === 'words' ? texts.submittedForSignOff : texts.saved, 'good')
  }

  return (
    <Card>
      <Heading level={3} className="section__title draft-words__title">
        {texts.wordsTitle}
      </Heading>
      <TextField
        id="draft-title"
        label={texts.draftTitle}
        value={value.title}
        onChange={(title) => change({ title })}
        error={titleShort ? texts.titleMissing : undefined}
      />
      <TextArea
        id="draft-summary"
        label={texts.summary}
        optional
        rows={2}
        limit={500}
        value={value.summary}
        onChange={(summary) => change({ summary })}
      />
      <TextArea
        id="draft-announcement"
        label={texts.announcement}
        optional
        rows={6}
        limit={20000}
        value={value.announcement}
        onChange={(announcement) => change({ announcement })}
      />
      {value.announcement === '' && (
        <Button kind="plain" size="small" onTap={() => change({ announcement: announcementOf(draft, Date.now()) })}>
          {texts.draftAnnouncement}
        </Button>
      )}
      <TextArea
        id="draft-explanation"
        label={texts.explanation}
        hint={texts.explanationHint}
        optional
        rows={6}
        limit={20000}
        value={value.explanation}
        onChange={(explanation) => change({ explanation })}
      />
      <Failure error={command.error} />
      <Box className="staff__buttons">
        <Button busy={command.busy} disabled={changed.length === 0 || titleShort} onTap={save}>
          {texts.save}
        </Button>
        {changed.length > 0 && <Span className="muted small draft-words__unsaved">{texts.unsavedKeptHere}</Span>}
      </Box>
    </Card>
  )
}
