import {
  type ProposalResult,
  proposalLengths,
  proposalResultNames,
  proposalResults,
  proposalStatusNames,
} from '@shared/proposals/words'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { refresh, useGet, useGetPages } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { Field, TextArea } from '../../components/Field'
import { InfiniteList } from '../../components/InfiniteList'
import { Segmented } from '../../components/Segmented'
import { Sheet } from '../../components/Sheet'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { ReasonForm } from '../components/ReasonForm'
import { StaffPage } from '../components/StaffPage'
import { Select } from '../elements/Select'
import './style.css'

type Proposal = ItemOf<'GET /proposal-queue'>
type State = 'waiting' | 'public' | 'closed'
type Asking = 'reject' | 'answer' | 'merge' | 'link'

const done = (words: string): void => {
  toast(words, 'good')
  void refresh('GET /proposal-queue', 'GET /proposals', 'GET /proposals/{proposalId}')
}

const AnswerSheet = ({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) => {
  const [result, setResult] = useState<ProposalResult>(proposal.answer?.result ?? 'researched')
  const [reply, setReply] = useState(proposal.answer?.reply ?? '')
  const command = useCommand('PUT /proposals/{proposalId}/answer')
  const save = async (): Promise<void> => {
    if (reply.trim() === '' || !(await command.run({ proposalId: proposal.id, result, reply: reply.trim() }))) return
    done('已答复，提出人会收到通知')
    onClose()
  }
  return (
    <Sheet
      open
      title="答复"
      onClose={onClose}
      footer={
        <Button busy={command.busy} disabled={reply.trim() === ''} onTap={save}>
          答复
        </Button>
      }
    >
      <Segmented
        wrap
        label="研究结果"
        value={result}
        onChange={setResult}
        choices={proposalResults.map((value) => ({ value, label: proposalResultNames[value] }))}
      />
      <TextArea
        id="proposal-reply"
        label="答复内容"
        rows={6}
        limit={proposalLengths.reply[1]}
        value={reply}
        onChange={setReply}
      />
      <Failure error={command.error} />
    </Sheet>
  )
}

/** Merges into another proposal that is public, or names the draft that came of it. */
const ChooseSheet = ({
  proposal,
  what,
  onClose,
}: {
  proposal: Proposal
  what: 'merge' | 'link'
  onClose: () => void
}) => {
  const [chosen, setChosen] = useState('')
  const others = useGet('GET /proposal-queue', { state: 'public', limit: 100 }, { enabled: what === 'merge' })
  const drafts = useGet('GET /drafts', { limit: 100, all: 'true' }, { enabled: what === 'link' })
  const merge = useCommand('POST /proposals/{proposalId}/merger')
  const link = useCommand('PUT /proposals/{proposalId}/draft')
  const choices = (what === 'merge' ? others.data?.items : drafts.data?.items) ?? []
  const save = async (): Promise<void> => {
    const saved =
      what === 'merge'
        ? await merge.run({ proposalId: proposal.id, into: chosen })
        : await link.run({ proposalId: proposal.id, draftId: chosen })
    if (!saved) return
    done(what === 'merge' ? '已合并' : '已关联')
    onClose()
  }
  return (
    <Sheet
      open
      title={what === 'merge' ? '并入另一件建议' : '关联法规草案'}
      onClose={onClose}
      footer={
        <Button busy={merge.busy || link.busy} disabled={chosen === ''} onTap={save}>
          确定
        </Button>
      }
    >
      <Field label={what === 'merge' ? '并入哪一件' : '哪一部草案'}>
        <Select
          label={what === 'merge' ? '并入哪一件' : '哪一部草案'}
          value={chosen}
          onChange={setChosen}
          choices={[
            { value: '', label: '请选择' },
            ...choices.filter(({ id }) => id !== proposal.id).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </Field>
      <Failure error={merge.error ?? link.error} />
    </Sheet>
  )
}

const Row = ({ proposal, state }: { proposal: Proposal; state: State }) => {
  const [asking, setAsking] = useState<Asking>()
  const accept = useCommand('POST /proposals/{proposalId}/acceptance')
  const reject = useCommand('POST /proposals/{proposalId}/rejection')
  const close = (): void => setAsking(undefined)
  return (
    <Card>
      <Box className="row row--between">
        <Box className="proposal-row__title">{proposal.title}</Box>
        <Tag tone={proposal.status === 'held' ? 'warn' : 'info'}>
          {proposal.answer ? proposalResultNames[proposal.answer.result] : proposalStatusNames[proposal.status]}
        </Tag>
      </Box>
      <Box className="muted">{proposal.necessity}</Box>
      <Span className="muted small">
        {proposal.organisation ?? '个人'}，{longTime(proposal.createdAt)}
        {proposal.merged > 0 && `，已合并 ${proposal.merged} 件`}
      </Span>
      {asking === 'reject' ? (
        <ReasonForm
          slot={`proposal:${proposal.id}`}
          label="不予受理的理由"
          hint="提出人会看到"
          button="不予受理"
          busy={reject.busy}
          onCancel={close}
          onSubmit={async (reason) => {
            if (!(await reject.run({ proposalId: proposal.id, reason }))) return false
            done('已告知提出人')
            return true
          }}
        />
      ) : (
        <Box className="staff__buttons">
          <Button kind="plain" size="small" onTap={() => go('proposal', { id: proposal.id })}>
            看全文
          </Button>
          {state === 'waiting' && (
            <>
              <Button
                size="small"
                busy={accept.busy}
                onTap={async () => {
                  if (await accept.run({ proposalId: proposal.id })) done('已受理并公开')
                }}
              >
                受理并公开
              </Button>
              <Button kind="secondary" size="small" onTap={() => setAsking('reject')}>
                不予受理…
              </Button>
            </>
          )}
          {state === 'public' && (
            <>
              <Button size="small" onTap={() => setAsking('answer')}>
                {proposal.answer ? '更新答复' : '答复'}
              </Button>
              <Button kind="secondary" size="small" onTap={() => setAsking('link')}>
                关联草案
              </Button>
            </>
          )}
          {state !== 'closed' && !proposal.answer && (
            <Button kind="secondary" size="small" onTap={() => setAsking('merge')}>
              合并…
            </Button>
          )}
        </Box>
      )}
      {asking === 'answer' && <AnswerSheet proposal={proposal} onClose={close} />}
      {(asking === 'merge' || asking === 'link') && <ChooseSheet proposal={proposal} what={asking} onClose={close} />}
      <Failure error={accept.error ?? reject.error} />
    </Card>
  )
}

/** 立法建议项目: accept, merge, answer, and lead to the draft that came of it. */
export default function StaffProposals() {
  const [state, setState] = useState<State>('waiting')
  const pages = useGetPages('GET /proposal-queue', { state })
  return (
    <StaffPage title="立法建议项目" permission="proposals:handle">
      <Segmented
        label="按状态查看"
        choices={[
          { value: 'waiting', label: '待受理' },
          { value: 'public', label: '研究与答复' },
          { value: 'closed', label: '已办结' },
        ]}
        value={state}
        onChange={setState}
      />
      <Box className="proposal-rows">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={<Empty icon="document" title="没有建议" text="群众和单位提出的立法建议会出现在这里。" />}
        >
          {(proposal) => <Row proposal={proposal} state={state} />}
        </InfiniteList>
      </Box>
    </StaffPage>
  )
}
