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
import { useSession } from '../../state/session'
import { DraftHead } from '../components/DraftHead'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { TimeInput } from '../elements/TimeInput'
import { daysBetween, fromField, proposedDates, toField } from '../lib/beijingTime'
import { type Draft, keepDraft } from '../lib/draftCache'
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
  const [reason, setReason] = useState(round?.reason ?? '')
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
    keepDraft(after)
    toast(after.awaiting ? '已提请审核，签发后生效' : mode === 'now' ? '征求意见已开始' : '时间已保存', 'good')
    goBack()
  }

  return (
    <Box className="staff__form">
      <DraftHead draft={draft} />
      <Box className="consultation">
        {draft.signOff && (
          <Box className="staff__note">本草案须先审核、签发：提交后送审核，签发后才生效，在此之前群众看不到。</Box>
        )}
        {!draft.published && !draft.signOff && (
          <Box className="staff__note">保存后，草案和第 {version} 稿随即公布，群众可以阅读。</Box>
        )}
        {!started && (
          <Field label="开始">
            <Segmented
              label="什么时候开始"
              value={mode}
              onChange={setMode}
              choices={[
                { value: 'now', label: '现在开始' },
                { value: 'later', label: '定时开始' },
              ]}
            />
            {mode === 'later' && (
              <Box className="consultation__time">
                <TimeInput label="开始时间" value={opens} onChange={setOpens} />
              </Box>
            )}
          </Field>
        )}
        {started && (
          <Field label="开始时间" hint={opensAt && longTime(opensAt)}>
            <TimeInput label="开始时间" value={opens} onChange={setOpens} />
          </Field>
        )}
        <Field
          label="截止时间"
          hint={ordered ? `${longTime(closesAt)}，共 ${days} 天。到点自动停止接收意见。` : undefined}
          error={asked && !ordered ? '截止时间须晚于开始时间' : undefined}
        >
          <TimeInput label="截止时间" value={closes} onChange={setCloses} bad={asked && !ordered} />
          {round?.state === 'open' && (
            <Button kind="plain" size="small" onTap={() => setCloses(toField(new Date().toISOString()))}>
              现在就截止
            </Button>
          )}
        </Field>
        {(reasonAsked || reason !== '') && (
          <TextArea
            id="consultation-reason"
            label="理由"
            hint={`少于 ${DAYS} 天、提前截止或使用已过去的时间，依照立法法第四十条须说明理由，群众会看到。`}
            rows={3}
            limit={500}
            value={reason}
            onChange={setReason}
            error={asked && reasonAsked && reason.trim() === '' ? '请填写理由' : undefined}
          />
        )}
        <Field
          label="处理结果怎样告知"
          hint={
            release === 'each'
              ? '每条意见处理后，提交人马上看到结果。'
              : '随采纳情况反馈一并公布，在此之前提交人看到的是“研究中”；法规表决通过之前，采纳的显示为“拟采纳”。'
          }
        >
          <Segmented
            label="处理结果怎样告知"
            value={release}
            onChange={setRelease}
            choices={[
              { value: 'together', label: '统一公布' },
              { value: 'each', label: '逐条告知' },
            ]}
          />
        </Field>
        {edits && (
          <Field
            label="处理结果的复核"
            hint={review === 'yes' ? '一人拟定，另一人复核后才算数。' : '经办人作出处理结果后即算数。'}
          >
            <Segmented
              label="处理结果的复核"
              value={review}
              onChange={setReview}
              choices={[
                { value: 'yes', label: '两步复核' },
                { value: 'no', label: '不复核' },
              ]}
            />
          </Field>
        )}
        <Field label="没有网络时写的意见" hint="写于截止之前、截止后一小时内送达的，可以算数。">
          <Segmented
            label="没有网络时写的意见"
            value={grace}
            onChange={setGrace}
            choices={[
              { value: 'hour', label: '宽限一小时' },
              { value: 'none', label: '不宽限' },
            ]}
          />
        </Field>
        <Field
          label="公开意见"
          hint="开启后，工作人员可以把有代表性的意见公开，群众可以支持；姓名、单位和电话不公开。小程序须有相应的类目资质。"
        >
          <Segmented
            label="公开意见"
            value={shows}
            onChange={setShows}
            choices={[
              { value: 'no', label: '不公开' },
              { value: 'yes', label: '可以公开' },
            ]}
          />
        </Field>
        <Failure error={edit.error ?? set.error ?? openFurther.error} />
        <Box className="staff__buttons">
          <Button busy={edit.busy || set.busy || openFurther.busy} onTap={submit}>
            {draft.signOff ? '提请审核' : round ? '保存' : mode === 'now' ? '开始征求意见' : '按时开始征求意见'}
          </Button>
          <Button kind="secondary" onTap={goBack}>
            取消
          </Button>
        </Box>
      </Box>
    </Box>
  )
}

export default function StaffConsultation() {
  const { id = '', further } = useParams()
  return (
    <StaffPage title={further ? '再次征求意见' : '征求意见安排'} permission="drafts:publish">
      <WithDraft draftId={id}>{(draft) => <Form key={draft.id} draft={draft} further={further === '1'} />}</WithDraft>
    </StaffPage>
  )
}
