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
  const figures = useGet('GET /drafts/{draftId}/statistics', { draftId: draft.id, round })
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
  const open = counts.data ? counts.data.submitted + counts.data.held + counts.data.reviewing + counts.data.proposed : 0

  const publish = async (): Promise<void> => {
    setAsked(true)
    const text = value.text.trim()
    if (text === '') return
    const yes = await confirm({
      title: draft.signOff ? '提请公布采纳情况反馈？' : '公布采纳情况反馈？',
      text: [
        draft.signOff && '先经审核（含保密审查）、签发。',
        open > 0 && `还有 ${open} 条意见没有处理完。`,
        '公布后，已处理的结果随之公开，提交人会收到通知。',
        composition.done && '逐条汇总也一并公开，其中引用了意见原文，请先看一遍有没有不宜公开的内容。',
      ]
        .filter(Boolean)
        .join(''),
      yes: draft.signOff ? '提请' : '公布',
      no: '再看看',
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
      toast('已提请审核，签发后公布', 'good')
      return
    }
    keepDraft({ ...draft, feedback: { round: report.round, publishedAt: report.publishedAt } })
    toast('已公布', 'good')
    published.refetch()
  }

  return (
    <Box className="staff__columns">
      <Card>
        <TextArea
          id="feedback-text"
          label="反馈全文"
          hint="收到多少条、采纳了哪些、没有采纳的主要理由。参与的群众都会看到。"
          rows={14}
          limit={20000}
          value={value.text}
          onChange={(text) => change({ text })}
          error={asked && value.text.trim() === '' ? '请填写反馈全文' : undefined}
        />
        {value.text === '' && figures.data && (
          <Button
            kind="plain"
            size="small"
            onTap={() => figures.data && change({ text: reportOf(draft, figures.data, Date.now()) })}
          >
            按统计数字起草
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
              {composition.done ? '重新整理' : '整理反馈'}
            </Button>
          )}
          <Button busy={command.busy} disabled={composition.pending} onTap={publish}>
            {draft.signOff ? '提请公布' : draft.feedback?.round === round ? '更新反馈' : '公布反馈'}
          </Button>
        </Box>
        {composes && !composition.done && (
          <Box className="muted small">整理反馈：按条文汇总收到的意见和答复，随反馈一并公布。</Box>
        )}
        <Failure error={composition.error} />
        {composition.jobId && (
          <JobProgress key={composition.jobId} jobId={composition.jobId} onDone={() => composition.refetch()} />
        )}
      </Card>
      <Box className="stack">
        <Card>
          <Heading level={3} className="section__title feedback__title">
            第 {round} 轮
          </Heading>
          <Figures
            items={[
              { value: figures.data?.participants, unit: '人', label: '参与' },
              { value: figures.data?.opinions, unit: '条', label: '意见' },
              { value: figures.data?.adopted, unit: '条', label: '采纳' },
            ]}
          />
          {open > 0 && (
            <Box className="staff__note">
              还有 {open} 条没有处理完。
              <Button kind="plain" size="small" onTap={() => go('staffQueue', { id: draft.id })}>
                去处理
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
              已公布的反馈
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
    <StaffPage title="采纳情况反馈" permission="drafts:publish">
      <WithDraft draftId={id}>
        {(draft) => (
          <>
            <DraftTabs draftId={draft.id} current="staffFeedback" />
            <DraftHead draft={draft} />
            {draft.consultation ? (
              <Report key={draft.id} draft={draft} />
            ) : (
              <Empty icon="document" title="还没有征求过意见" text="征求意见结束、意见处理完之后，在这里公布采纳情况。">
                <Button kind="secondary" onTap={() => go('staffConsultation', { id: draft.id })}>
                  安排征求意见
                </Button>
              </Empty>
            )}
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
