import { may } from '@shared/accounts/roles'
import { useState } from 'react'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { TextArea } from '../../components/Field'
import { Figures } from '../../components/Figure'
import { Box, Heading } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { useSession } from '../../state/session'
import { DraftHead } from '../components/DraftHead'
import { DraftTabs } from '../components/DraftTabs'
import { Failure } from '../components/Failure'
import { JobProgress } from '../components/JobProgress'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { type Draft, keepDraft } from '../lib/draftCache'
import { reportOf } from '../lib/reportWords'
import { ArticleNotes } from './ArticleNotes'
import { Composed } from './Composed'
import { Documents } from './Documents'
import type { EditedGroup } from './GroupsEditor'
import { texts } from './texts'
import { useComposition } from './useComposition'
import './style.css'

type Written = {
  text: string
  notes: Record<string, string>
  documentId?: string
  /** By article: the composition's groups in staff's words. They belong to the composition they were made of. */
  groups?: Record<string, EditedGroup[]>
}

const Report = ({ draft }: { draft: Draft }) => {
  const round = draft.consultation?.round ?? 1
  const { value, change, clear } = useLocalDraft<Written>(`feedback:${draft.id}:${round}`, { text: '', notes: {} })
  const [asked, setAsked] = useState(false)
  // What waits for its release is in no public figure, and is what the report is about.
  const figures = useGet('GET /drafts/{draftId}/dashboard', { draftId: draft.id, round })
  const counts = useGet('GET /drafts/{draftId}/reconciliation', { draftId: draft.id, round })
  const published = useGet('GET /drafts/{draftId}/feedback', { draftId: draft.id }, { enabled: !!draft.feedback })
  const command = useCommand('PUT /drafts/{draftId}/feedback')
  const composes = may(useSession()?.account.roles ?? [], 'exports:make')
  const composition = useComposition({
    draftId: draft.id,
    round,
    documentId: composes ? value.documentId : undefined,
    onStarted: (documentId) => change({ documentId, groups: {} }),
  })
  // Counted from the records where they were put together.
  const counted = composition.done?.composition
  const told = figures.data && {
    ...figures.data,
    ...(counted && {
      opinions: counted.received,
      adopted: counted.adopted,
      partiallyAdopted: counted.partiallyAdopted,
    }),
  }
  const open = counts.data ? counts.data.submitted + counts.data.held + counts.data.reviewing + counts.data.proposed : 0

  const publish = async (): Promise<void> => {
    setAsked(true)
    const text = value.text.trim()
    if (text === '') return
    const yes = await confirm({
      title: draft.signOff ? texts.submitQuestion : texts.publishQuestion,
      text: [
        draft.signOff && texts.signOffFirst,
        open > 0 && texts.undecidedWarning(open),
        texts.decisionsBecomePublic,
        composition.done && texts.summaryBecomesPublic,
      ]
        .filter(Boolean)
        .join(''),
      yes: draft.signOff ? texts.submit : texts.publish,
      no: texts.notYet,
    })
    if (!yes) return
    const groups = composition.done ? (value.groups ?? {}) : {}
    const articles = [...new Set([...Object.keys(value.notes), ...Object.keys(groups)])].flatMap((name) => {
      const [words, own] = [value.notes[name]?.trim(), groups[name]]
      if (!words && !own) return []
      const edited = own?.map(({ from, said, reply }) => ({ from, said: said.trim(), reply: reply.trim() }))
      return [{ article: name === '' ? null : name, ...(words && { words }), ...(edited && { groups: edited }) }]
    })
    const report = await command.run({
      draftId: draft.id,
      round,
      text,
      ...(articles.length > 0 && { articles }),
      ...(composition.done && { documentId: composition.done.documentId }),
    })
    if (!report) return
    clear()
    if (draft.signOff) {
      await refresh('GET /drafts/{draftId}')
      toast(texts.submittedForSignOff, 'good')
      return
    }
    keepDraft({ ...draft, feedback: { round: report.round, publishedAt: report.publishedAt } })
    toast(texts.published, 'good')
    published.refetch()
  }

  return (
    <Box className="staff__columns">
      <Card>
        <TextArea
          id="feedback-text"
          label={texts.fullText}
          hint={texts.fullTextHint}
          rows={14}
          limit={20000}
          value={value.text}
          onChange={(text) => change({ text })}
          error={asked && value.text.trim() === '' ? texts.fullTextMissing : undefined}
        />
        {value.text === '' && told && (
          <Button kind="plain" size="small" onTap={() => change({ text: reportOf(draft, told, Date.now()) })}>
            {texts.draftFromFigures}
          </Button>
        )}
        <ArticleNotes
          byArticle={figures.data?.byArticle ?? []}
          notes={value.notes}
          onChange={(article, words) => change({ notes: { ...value.notes, [article]: words } })}
        />
        <Failure error={command.error} />
        <Box className="staff__buttons">
          {composes && (
            <Button
              kind="secondary"
              busy={composition.starting}
              disabled={composition.pending}
              onTap={composition.start}
            >
              {composition.done ? texts.composeAgain : texts.compose}
            </Button>
          )}
          <Button busy={command.busy} disabled={composition.pending} onTap={publish}>
            {draft.signOff
              ? texts.submitForPublication
              : draft.feedback?.round === round
                ? texts.updateFeedback
                : texts.publishFeedback}
          </Button>
        </Box>
        {composes && !composition.done && <Box className="muted small">{texts.composeExplained}</Box>}
        <Failure error={composition.error} />
        {composition.jobId && (
          <JobProgress key={composition.jobId} jobId={composition.jobId} onDone={() => composition.refetch()} />
        )}
      </Card>
      <Box className="stack">
        <Card>
          <Heading level={3} className="section__title feedback__title">
            {texts.round(round)}
          </Heading>
          <Figures
            items={[
              { value: told?.participants, unit: texts.people, label: texts.participants },
              { value: told?.opinions, unit: texts.opinionUnit, label: texts.opinions },
              { value: told?.adopted, unit: texts.opinionUnit, label: texts.adopted },
            ]}
          />
          {open > 0 && (
            <Box className="staff__note">
              {texts.undecidedCount(open)}
              <Button kind="plain" size="small" onTap={() => go('staffQueue', { id: draft.id })}>
                {texts.goDecide}
              </Button>
            </Box>
          )}
        </Card>
        {composition.done && (
          <Composed
            key={composition.done.documentId}
            composition={composition.done.composition}
            at={composition.done.at}
            edited={value.groups ?? {}}
            onEdit={(article, groups) => change({ groups: { ...value.groups, [article]: groups } })}
          />
        )}
        <Documents draft={draft} round={round} />
        {published.data && draft.feedback && (
          <Card tone="sunken">
            <Heading level={3} className="section__title">
              {texts.publishedFeedback}
            </Heading>
            <Box className="muted small">{longTime(published.data.publishedAt)}</Box>
            <Box className="feedback__published">{published.data.text}</Box>
          </Card>
        )}
      </Box>
    </Box>
  )
}

export default function StaffFeedback() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.feedback} permission="drafts:publish">
      <WithDraft draftId={id}>
        {(draft) => (
          <>
            <DraftTabs draftId={draft.id} current="staffFeedback" />
            <DraftHead draft={draft} />
            {draft.consultation ? (
              <Report key={draft.id} draft={draft} />
            ) : (
              <Empty icon="document" title={texts.noConsultationYet} text={texts.publishHereLater}>
                <Button kind="secondary" onTap={() => go('staffConsultation', { id: draft.id })}>
                  {texts.arrangeConsultation}
                </Button>
              </Empty>
            )}
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
