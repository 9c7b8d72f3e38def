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
import { Segmented } from '../../components/Segmented'
import { Box, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from '../components/Failure'
import { DayInput } from '../elements/DayInput'
import type { Draft } from '../lib/draftCache'
import { useUpload } from '../lib/useUpload'
import { MinutesRow } from './MinutesRow'

const SOURCES = ['meeting', 'hearing', 'letter', 'email'] as const
const fresh = {
  source: 'meeting' as (typeof SOURCES)[number],
  number: '',
  receivedAt: '',
  organisation: '',
  pasted: '',
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
      toast('纪要已登记', 'good')
    } catch (thrown) {
      setError(asApiError(thrown))
    }
    setDone(undefined)
    setBusy(false)
  }

  return (
    <Box>
      <Box className="staff__note">
        选择纪要文件，系统先分出各人的意见，再由您逐段核对：哪里是新的一条、哪里接上一条、哪里不录。没有核对完不会登记。
      </Box>
      <Box className="staff__buttons">
        <Button icon="document" busy={busy || upload.busy} onTap={choose}>
          {paragraphs.length > 0 ? '换一份纪要' : '选择纪要文件'}
        </Button>
        <Span className="muted small">Word、PDF 或文本文件</Span>
      </Box>
      {paragraphs.length === 0 && (
        <>
          <TextArea
            id="minutes-pasted"
            label="或者粘贴纪要"
            optional
            rows={4}
            limit={100_000}
            value={value.pasted}
            onChange={(pasted) => change({ pasted })}
          />
          {value.pasted.trim() !== '' && (
            <Button kind="secondary" busy={busy} onTap={() => read({ text: value.pasted })}>
              分段看看
            </Button>
          )}
        </>
      )}
      <Failure error={error ?? upload.error} />
      {outcome && (
        <Box className="elsewhere__done" live="polite">
          已登记 {outcome.made} 条{outcome.already > 0 && `，${outcome.already} 条以前登记过`}。它们已在待处理的意见里。
        </Box>
      )}
      {paragraphs.length > 0 && (
        <>
          <Field label="怎么来的">
            <Segmented
              wrap
              label="纪要怎么来的"
              choices={SOURCES.map((source) => ({ value: source, label: sourceNames[source] }))}
              value={value.source}
              onChange={(source) => change({ source })}
            />
          </Field>
          <Box className="elsewhere__pair">
            <TextField
              id="minutes-number"
              label="纪要编号"
              optional
              value={value.number}
              onChange={(number) => change({ number })}
            />
            <Field label="会议日期" optional>
              <DayInput label="会议日期" value={value.receivedAt} onChange={(receivedAt) => change({ receivedAt })} />
            </Field>
          </Box>
          <TextField
            id="minutes-organisation"
            label="提出单位"
            optional
            placeholder="纪要里没有写明单位的，都记为它"
            value={value.organisation}
            onChange={(organisation) => change({ organisation })}
          />
          <Box role="list" label="纪要各段">
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
              有 {wrong} 条不足 {least} 字或超过 {most} 字，请接到上一条、拆开，或者不录。
            </Box>
          )}
          <Box className="staff__buttons">
            <Button busy={busy} disabled={wrong > 0 || opinions.length === 0} onTap={register}>
              {done === undefined ? `登记这 ${opinions.length} 条` : `正在登记 ${done + 1} / ${opinions.length}`}
            </Button>
            <Button kind="plain" disabled={busy} onTap={leave}>
              不录了
            </Button>
          </Box>
        </>
      )}
    </Box>
  )
}
