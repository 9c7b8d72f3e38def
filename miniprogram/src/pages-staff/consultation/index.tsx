import { may } from '@shared/accounts/roles'
import { defaultRules } from '@shared/city/rules'
import { needsReason, type Round } from '@shared/drafts/rounds'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextArea } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { goBack } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { useSession } from '../../state/session'
import { DraftHead } from '../components/DraftHead'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { TimeInput } from '../elements/TimeInput'
import { daysBetween, fromField, proposedDates, toField } from '../lib/beijingTime'
import { type Draft, keepDraft } from '../lib/draftCache'
import { texts } from './texts'
import './style.css'

const DAYS = defaultRules.consultationDays

type FormProps = { draft: Draft; further: boolean }

const Form = ({ draft, further }: FormProps) => {
  const round = further ? undefined : draft.consultation
  const version = Math.max(draft.version ?? 0, ...(draft.versions ?? []).map((one) => one.version))
  const [start] = useState(() => Date.now())
  const proposed = proposedDates(start, DAYS)
  const started = round !== undefined && round.state !== 'upcoming'
  const [mode, setMode] = useState<'now' | 'later'>(round ? 'later' : 'now')
  const [opens, setOpens] = useState(toField(round?.opensAt ?? proposed.opensAt))
  const [closes, setCloses] = useState(toField(round?.closesAt ?? proposed.closesAt))
  const [reason, setReason, forget] = useKept(`consultation:${draft.id}:${round?.round ?? 0}`, round?.reason ?? '')
  const [release, setRelease] = useState<'each' | 'together'>(round?.release ?? 'together')
  const edits = may(useSession()?.account.roles ?? [], 'drafts:edit')
  const [review, setReview] = useState<'no' | 'yes'>(draft.twoStepReview || !round ? 'yes' : 'no')
  const [grace, setGrace] = useState<'none' | 'hour'>(round?.graceMinutes === 0 ? 'none' : 'hour')
  const [shows, setShows] = useState<'no' | 'yes'>(round?.showOpinions ? 'yes' : 'no')
  const [asked, setAsked] = useState(false)
  const set = useCommand('PUT /drafts/{draftId}/consultation')
  const edit = useCommand('PATCH /drafts/{draftId}')
  const openFurther = useCommand('POST /drafts/{draftId}/consultations', { slot: `round:${draft.id}` })

  const now = new Date().toISOString()
  // What was announced keeps its seconds: the field shows minutes only.
  const kept = (field: string, before: string | undefined): string | undefined =>
    before && toField(before) === field ? before : fromField(field)
  const opensAt = mode === 'now' ? now : kept(opens, round?.opensAt)
  const closesAt = kept(closes, round?.closesAt)
  const before: Round | undefined = round
  const ordered = !!opensAt && !!closesAt && opensAt < closesAt
  const reasonAsked = ordered && needsReason({ opensAt, closesAt }, { now, days: DAYS, before })
  const days = ordered ? daysBetween(opensAt, closesAt) : 0

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (!ordered || (reasonAsked && reason.trim() === '')) return
    const dates = {
      opensAt,
      closesAt,
      release,
      graceMinutes: grace === 'none' ? 0 : 60,
      showOpinions: shows === 'yes',
      ...(reason.trim() && { reason: reason.trim() }),
    }
    // Before the dates: who decides meanwhile is under the review already.
    if (edits && (draft.twoStepReview ?? false) !== (review === 'yes')) {
      const reviewed = await edit.run({ draftId: draft.id, twoStepReview: review === 'yes' })
      if (!reviewed) return
      keepDraft(reviewed)
    }
    const after = further
      ? await openFurther.run({ draftId: draft.id, version, ...dates })
      : await set.run({ draftId: draft.id, ...dates })
    if (!after) return
    forget()
    keepDraft(after)
    toast(after.awaiting ? texts.sentForSignOff : mode === 'now' ? texts.started : texts.timesSaved, 'good')
    goBack()
  }

  return (
    <Box className="staff__form">
      <DraftHead draft={draft} />
      <Box className="consultation">
        {draft.signOff && <Box className="staff__note">{texts.signOffHint}</Box>}
        {!draft.published && !draft.signOff && <Box className="staff__note">{texts.publishesOnSave(version)}</Box>}
        {!started && (
          <Field label={texts.start}>
            <Segmented
              label={texts.whenToStart}
              value={mode}
              onChange={setMode}
              choices={[
                { value: 'now', label: texts.startNow },
                { value: 'later', label: texts.startScheduled },
              ]}
            />
            {mode === 'later' && (
              <Box className="consultation__time">
                <TimeInput label={texts.opensAt} value={opens} onChange={setOpens} />
              </Box>
            )}
          </Field>
        )}
        {started && (
          <Field label={texts.opensAt} hint={opensAt && longTime(opensAt)}>
            <TimeInput label={texts.opensAt} value={opens} onChange={setOpens} />
          </Field>
        )}
        <Field
          label={texts.closesAt}
          hint={ordered ? texts.closesAtHint(longTime(closesAt), days) : undefined}
          error={asked && !ordered ? texts.closesTooEarly : undefined}
        >
          <TimeInput label={texts.closesAt} value={closes} onChange={setCloses} bad={asked && !ordered} />
          {round?.state === 'open' && (
            <Button kind="plain" size="small" onTap={() => setCloses(toField(new Date().toISOString()))}>
              {texts.closeNow}
            </Button>
          )}
        </Field>
        {(reasonAsked || reason !== '') && (
          <TextArea
            id="consultation-reason"
            label={texts.reason}
            hint={texts.reasonHint(DAYS)}
            rows={3}
            limit={500}
            value={reason}
            onChange={setReason}
            error={asked && reasonAsked && reason.trim() === '' ? texts.reasonMissing : undefined}
          />
        )}
        <Field label={texts.howToTell} hint={release === 'each' ? texts.tellEachHint : texts.announceTogetherHint}>
          <Segmented
            label={texts.howToTell}
            value={release}
            onChange={setRelease}
            choices={[
              { value: 'together', label: texts.announceTogether },
              { value: 'each', label: texts.tellEach },
            ]}
          />
        </Field>
        {edits && (
          <Field label={texts.review} hint={review === 'yes' ? texts.twoStepReviewHint : texts.noReviewHint}>
            <Segmented
              label={texts.review}
              value={review}
              onChange={setReview}
              choices={[
                { value: 'yes', label: texts.twoStepReview },
                { value: 'no', label: texts.noReview },
              ]}
            />
          </Field>
        )}
        <Field label={texts.offlineOpinions} hint={texts.graceHint}>
          <Segmented
            label={texts.offlineOpinions}
            value={grace}
            onChange={setGrace}
            choices={[
              { value: 'hour', label: texts.oneHourGrace },
              { value: 'none', label: texts.noGrace },
            ]}
          />
        </Field>
        <Field label={texts.publicOpinions} hint={texts.publicOpinionsHint}>
          <Segmented
            label={texts.publicOpinions}
            value={shows}
            onChange={setShows}
            choices={[
              { value: 'no', label: texts.notPublic },
              { value: 'yes', label: texts.mayBePublic },
            ]}
          />
        </Field>
        <Failure error={edit.error ?? set.error ?? openFurther.error} />
        <Box className="staff__buttons">
          <Button busy={edit.busy || set.busy || openFurther.busy} onTap={submit}>
            {draft.signOff
              ? texts.requestSignOff
              : round
                ? texts.save
                : mode === 'now'
                  ? texts.startConsultation
                  : texts.startOnTime}
          </Button>
          <Button kind="secondary" onTap={goBack}>
            {texts.cancel}
          </Button>
        </Box>
      </Box>
    </Box>
  )
}

export default function StaffConsultation() {
  const { id = '', further } = useParams()
  return (
    <StaffPage title={further ? texts.newRound : texts.title} permission="drafts:publish">
      <WithDraft draftId={id}>{(draft) => <Form key={draft.id} draft={draft} further={further === '1'} />}</WithDraft>
    </StaffPage>
  )
}
