import { draftStatusNames } from '@shared/drafts/words'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { Heading } from '../../elements/elements'
import { confirm, toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { ReasonForm } from '../components/ReasonForm'
import { Select } from '../elements/Select'
import { type Draft, keepDraft } from '../lib/draftCache'
import { texts } from './texts'

const later = ['deliberating', 'approving', 'enacted', 'ended'] as const
type Later = (typeof later)[number]
type SettingsProps = { draft: Draft; edits: boolean; publishes: boolean }

/** Stage of the legislation, two-step review, pause and taking down. */
export const Settings = ({ draft, edits, publishes }: SettingsProps) => {
  const edit = useCommand('PATCH /drafts/{draftId}')
  const unpublish = useCommand('DELETE /drafts/{draftId}/publication')
  const [asking, setAsking] = useState<'pause' | 'unpublish'>()
  const open = draft.consultation?.state === 'open'

  const save = async (part: Parameters<typeof edit.run>[0], words: string): Promise<boolean> => {
    const after = await edit.run(part)
    if (!after) return false
    keepDraft(after)
    toast(words, 'good')
    return true
  }

  const setStage = async (status: Later): Promise<void> => {
    const name = draftStatusNames[status]
    const yes = await confirm({
      title: texts.changeStageQuestion(name),
      text: texts.residentsSeeStage,
      yes: texts.change,
      no: texts.cancel,
    })
    if (yes) await save({ draftId: draft.id, status }, texts.stageChanged(name))
  }

  if (!edits && !publishes) return null
  return (
    <Card>
      <Heading level={3} className="section__title settings__title">
        {texts.settings}
      </Heading>
      {edits && !open && draft.consultation && (
        <Field label={texts.stages}>
          <Select<Later | ''>
            label={texts.stages}
            value={later.find((status) => status === draft.status) ?? ''}
            onChange={(status) => status && setStage(status)}
            choices={[
              ...(later.some((status) => status === draft.status)
                ? []
                : [{ value: '' as const, label: draftStatusNames[draft.status] }]),
              ...later.map((value) => ({ value, label: draftStatusNames[value] })),
            ]}
          />
        </Field>
      )}
      {edits && (
        <Field label={texts.twoStepReview} hint={draft.twoStepReview ? texts.reviewIsOn : texts.reviewIsOff}>
          <Button
            kind="secondary"
            size="small"
            busy={edit.busy}
            onTap={() =>
              save(
                { draftId: draft.id, twoStepReview: !draft.twoStepReview },
                draft.twoStepReview ? texts.reviewTurnedOff : texts.reviewTurnedOn,
              )
            }
          >
            {draft.twoStepReview ? texts.turnOffReview : texts.turnOnReview}
          </Button>
        </Field>
      )}
      {edits && (
        <Field label={texts.signOff} hint={draft.signOff ? texts.signOffIsOn : texts.signOffIsOff}>
          <Button
            kind="secondary"
            size="small"
            busy={edit.busy}
            onTap={() =>
              save(
                { draftId: draft.id, signOff: !draft.signOff },
                draft.signOff ? texts.signOffTurnedOff : texts.signOffTurnedOn,
              )
            }
          >
            {draft.signOff ? texts.turnOffSignOff : texts.turnOnSignOff}
          </Button>
        </Field>
      )}
      {edits && open && (
        <Field
          label={texts.receivingOpinions}
          hint={draft.pausedReason ? texts.pausedBecause(draft.pausedReason) : undefined}
        >
          {asking === 'pause' ? (
            <ReasonForm
              slot={`pause:${draft.id}`}
              label={texts.pauseReason}
              hint={texts.residentsSee}
              button={texts.pause}
              busy={edit.busy}
              onCancel={() => setAsking(undefined)}
              onSubmit={async (pausedReason) => {
                const done = await save({ draftId: draft.id, pausedReason }, texts.receivingPaused)
                if (done) setAsking(undefined)
                return done
              }}
            />
          ) : (
            <Button
              kind="secondary"
              size="small"
              busy={edit.busy}
              onTap={() =>
                draft.pausedReason
                  ? save({ draftId: draft.id, pausedReason: null }, texts.receivingResumed)
                  : setAsking('pause')
              }
            >
              {draft.pausedReason ? texts.resumeReceiving : texts.pauseReceiving}
            </Button>
          )}
        </Field>
      )}
      {publishes && draft.published && !draft.withdrawn && (
        <Field label={texts.unpublish} hint={texts.unpublishHint}>
          {asking === 'unpublish' ? (
            <ReasonForm
              slot={`unpublish:${draft.id}`}
              label={texts.unpublishReason}
              hint={texts.unpublishReasonHint}
              button={texts.unpublish}
              danger
              busy={unpublish.busy}
              onCancel={() => setAsking(undefined)}
              onSubmit={async (reason) => {
                const after = await unpublish.run({ draftId: draft.id, reason })
                if (!after) return false
                keepDraft(after)
                setAsking(undefined)
                toast(texts.unpublished, 'good')
                return true
              }}
            />
          ) : (
            <Button kind="danger" size="small" onTap={() => setAsking('unpublish')}>
              {texts.unpublishDraft}
            </Button>
          )}
        </Field>
      )}
      <Failure error={edit.error ?? unpublish.error} />
    </Card>
  )
}
