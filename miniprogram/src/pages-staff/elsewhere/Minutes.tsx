import { lengths } from '@shared/city/rules'
import { type MinutesParagraph, opinionsIn } from '@shared/opinions/minutes'
import { sourceNames } from '@shared/opinions/words'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Field, TextArea, TextField } from '../../components/Field'
import { Pictures } from '../../components/Pictures'
import { Segmented } from '../../components/Segmented'
import { Box, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import type { Uploaded } from '../../state/usePictureUpload'
import { Failure } from '../components/Failure'
import { DayInput } from '../elements/DayInput'
import type { Draft } from '../lib/draftCache'
import { useUpload } from '../lib/useUpload'
import { MinutesRow } from './MinutesRow'
import { texts } from './texts'

const SOURCES = ['meeting', 'hearing', 'letter', 'email'] as const
const fresh = {
  source: 'meeting' as (typeof SOURCES)[number],
  number: '',
  receivedAt: '',
  organisation: '',
  pasted: '',
  /** Pictures of the signed original, already sent: they go with each opinion. */
  scans: [] as readonly Uploaded[],
  paragraphs: [] as MinutesParagraph[],
  /** By the number of the paragraph with which an opinion begins. */
  articles: {} as Record<number, string>,
}
type Outcome = { made: number; already: number }

/** Minutes with what many people said: read from a file, cut by hand, registered one after the other. */
export const Minutes = ({ draft }: { draft: Draft }) => {
  const upload = useUpload(['docx', 'doc', 'pdf', 'txt'])
  const { value, change, clear } = useLocalDraft(`minutes:${draft.id}`, fresh)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<number>()
  const [outcome, setOutcome] = useState<Outcome>()
  const [error, setError] = useState<ApiError>()
  const version = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId: draft.id, version: String(draft.consultation?.version ?? 0) },
    { enabled: !!draft.consultation, staleTime: 300_000 },
  )
  const labels = version.data?.articles.map(({ label }) => label) ?? []
  const { paragraphs, articles } = value
  const opinions = opinionsIn(paragraphs, labels).map((each) => ({
    ...each,
    article: articles[each.first] === undefined ? each.article : articles[each.first] || null,
  }))
  const numbers = new Map(opinions.map(({ first }, n) => [first, n]))
  const [least, most] = lengths.opinionText
  const wrong = opinions.filter(({ text }) => codePoints(text) < least || codePoints(text) > most).length

  const leave = (): void => {
    change(fresh)
    clear()
  }

  const read = async (source: { uploadId: string } | { text: string }): Promise<void> => {
    setBusy(true)
    setError(undefined)
    setOutcome(undefined)
    try {
      const found = await call('POST /drafts/{draftId}/minutes/preview', { draftId: draft.id, ...source })
      change({ paragraphs: found.paragraphs, articles: {}, pasted: '' })
    } catch (thrown) {
      setError(asApiError(thrown))
    }
    setBusy(false)
  }
  const choose = async (): Promise<void> => {
    const chosen = await upload.choose()
    if (chosen) await read({ uploadId: chosen.uploadId })
  }
  const set = (n: number, part: MinutesParagraph['part']): void =>
    change({ paragraphs: paragraphs.map((each, i) => (i === n ? { ...each, part } : each)) })

  const register = async (): Promise<void> => {
    setBusy(true)
    setError(undefined)
    const result = { made: 0, already: 0 }
    try {
      for (const [n, { text, article, name, organisation }] of opinions.entries()) {
        setDone(n)
        const sender = { name, organisation: organisation ?? (value.organisation.trim() || undefined) }
        await call('POST /drafts/{draftId}/registered-opinions', {
          draftId: draft.id,
          article,
          kind: 'other',
          text,
          source: value.source,
          number: value.number.trim() || undefined,
          receivedAt: value.receivedAt || undefined,
          attachments: value.scans.length > 0 ? value.scans.map(({ uploadId }) => ({ uploadId })) : undefined,
          submitter: sender.name || sender.organisation ? sender : undefined,
        }).then(
          () => result.made++,
          (thrown: unknown) => {
            const problem = asApiError(thrown)
            // Begun before and broken off: it is in.
            if (problem.code !== 'opinion_repeated') throw problem
            result.already++
          },
        )
      }
      setOutcome(result)
      leave()
      toast(texts.minutesRegistered, 'good')
    } catch (thrown) {
      setError(asApiError(thrown))
    }
    setDone(undefined)
    setBusy(false)
  }

  return (
    <Box>
      <Box className="staff__note">{texts.minutesHint}</Box>
      <Box className="staff__buttons">
        <Button icon="document" busy={busy || upload.busy} onTap={choose}>
          {paragraphs.length > 0 ? texts.otherMinutes : texts.chooseMinutesFile}
        </Button>
        <Span className="muted small">{texts.minutesFileKinds}</Span>
      </Box>
      {paragraphs.length === 0 && (
        <>
          <TextArea
            id="minutes-pasted"
            label={texts.orPasteMinutes}
            optional
            rows={4}
            limit={100_000}
            value={value.pasted}
            onChange={(pasted) => change({ pasted })}
          />
          {value.pasted.trim() !== '' && (
            <Button kind="secondary" busy={busy} onTap={() => read({ text: value.pasted })}>
              {texts.showParts}
            </Button>
          )}
        </>
      )}
      <Failure error={error ?? upload.error} />
      {outcome && (
        <Box className="elsewhere__done" live="polite">
          {texts.registeredCount(outcome.made)}
          {outcome.already > 0 && texts.alreadyRegistered(outcome.already)}
          {texts.nowAwaitDecision}
        </Box>
      )}
      {paragraphs.length > 0 && (
        <>
          <Field label={texts.source}>
            <Segmented
              wrap
              label={texts.minutesOrigin}
              choices={SOURCES.map((source) => ({ value: source, label: sourceNames[source] }))}
              value={value.source}
              onChange={(source) => change({ source })}
            />
          </Field>
          <Box className="elsewhere__pair">
            <TextField
              id="minutes-number"
              label={texts.minutesNumber}
              optional
              value={value.number}
              onChange={(number) => change({ number })}
            />
            <Field label={texts.meetingDate} optional>
              <DayInput
                label={texts.meetingDate}
                value={value.receivedAt}
                onChange={(receivedAt) => change({ receivedAt })}
              />
            </Field>
          </Box>
          <TextField
            id="minutes-organisation"
            label={texts.organisation}
            optional
            placeholder={texts.minutesOrganisationHint}
            value={value.organisation}
            onChange={(organisation) => change({ organisation })}
          />
          <Field label={texts.originalPhoto} optional hint={texts.minutesPhotoHint}>
            <Pictures ask={texts.addOriginalPhoto} items={value.scans} onChange={(scans) => change({ scans })} />
          </Field>
          <Box role="list" label={texts.partsOfMinutes}>
            {paragraphs.map((paragraph, n) => {
              const at = numbers.get(n)
              return (
                <MinutesRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the minutes
                  key={n}
                  paragraph={paragraph}
                  opinion={at === undefined ? undefined : opinions[at]}
                  number={at === undefined ? undefined : at + 1}
                  labels={labels}
                  onPart={(part) => set(n, part)}
                  onArticle={(article) => change({ articles: { ...articles, [n]: article } })}
                />
              )
            })}
          </Box>
          {wrong > 0 && (
            <Box className="staff__error" role="alert">
              {texts.minutesWrongLengths(wrong, least, most)}
            </Box>
          )}
          <Box className="staff__buttons">
            <Button busy={busy} disabled={wrong > 0 || opinions.length === 0} onTap={register}>
              {done === undefined
                ? texts.registerThese(opinions.length)
                : texts.registeringProgress(done + 1, opinions.length)}
            </Button>
            <Button kind="plain" disabled={busy} onTap={leave}>
              {texts.leaveAllOut}
            </Button>
          </Box>
        </>
      )}
    </Box>
  )
}
