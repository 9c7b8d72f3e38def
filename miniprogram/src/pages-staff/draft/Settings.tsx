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
      title: `把立法进程改为“${name}”？`,
      text: '群众会看到新的进程。',
      yes: '更改',
      no: '取消',
    })
    if (yes) await save({ draftId: draft.id, status }, `已改为“${name}”`)
  }

  if (!edits && !publishes) return null
  return (
    <Card>
      <Heading level={3} className="section__title settings__title">
        设置
      </Heading>
      {edits && !open && draft.consultation && (
        <Field label="立法进程">
          <Select<Later | ''>
            label="立法进程"
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
        <Field
          label="两步复核"
          hint={
            draft.twoStepReview ? '已开启：处理结果经另一人复核后才告知提交人。' : '未开启：经办人提交后即告知提交人。'
          }
        >
          <Button
            kind="secondary"
            size="small"
            busy={edit.busy}
            onTap={() =>
              save(
                { draftId: draft.id, twoStepReview: !draft.twoStepReview },
                draft.twoStepReview ? '已关闭两步复核' : '已开启两步复核',
              )
            }
          >
            {draft.twoStepReview ? '关闭复核' : '开启复核'}
          </Button>
        </Field>
      )}
      {edits && (
        <Field
          label="签发"
          hint={
            draft.signOff
              ? '已开启：公布文本、安排征求意见、公告和反馈先经审核（含保密审查）、签发。'
              : '未开启：经办人操作后马上生效。'
          }
        >
          <Button
            kind="secondary"
            size="small"
            busy={edit.busy}
            onTap={() =>
              save({ draftId: draft.id, signOff: !draft.signOff }, draft.signOff ? '已关闭签发' : '已开启签发')
            }
          >
            {draft.signOff ? '关闭签发' : '开启签发'}
          </Button>
        </Field>
      )}
      {edits && open && (
        <Field label="接收意见" hint={draft.pausedReason ? `已暂停：${draft.pausedReason}` : undefined}>
          {asking === 'pause' ? (
            <ReasonForm
              slot={`pause:${draft.id}`}
              label="暂停的理由"
              hint="群众会看到"
              button="暂停接收"
              busy={edit.busy}
              onCancel={() => setAsking(undefined)}
              onSubmit={async (pausedReason) => {
                const done = await save({ draftId: draft.id, pausedReason }, '已暂停接收意见')
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
                  ? save({ draftId: draft.id, pausedReason: null }, '已恢复接收意见')
                  : setAsking('pause')
              }
            >
              {draft.pausedReason ? '恢复接收意见' : '暂停接收意见…'}
            </Button>
          )}
        </Field>
      )}
      {publishes && draft.published && !draft.withdrawn && (
        <Field label="下线" hint="群众不能再阅读，已收到的意见保留">
          {asking === 'unpublish' ? (
            <ReasonForm
              slot={`unpublish:${draft.id}`}
              label="下线的理由"
              hint="会记录并告知读者"
              button="下线"
              danger
              busy={unpublish.busy}
              onCancel={() => setAsking(undefined)}
              onSubmit={async (reason) => {
                const after = await unpublish.run({ draftId: draft.id, reason })
                if (!after) return false
                keepDraft(after)
                setAsking(undefined)
                toast('已下线', 'good')
                return true
              }}
            />
          ) : (
            <Button kind="danger" size="small" onTap={() => setAsking('unpublish')}>
              下线草案…
            </Button>
          )}
        </Field>
      )}
      <Failure error={edit.error ?? unpublish.error} />
    </Card>
  )
}
