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
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { ReasonForm } from '../components/ReasonForm'
import { StaffPage } from '../components/StaffPage'
import { Select } from '../elements/Select'
import { texts } from './texts'
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
  const [reply, setReply, forget] = useKept(`proposal-answer:${proposal.id}`, proposal.answer?.reply ?? '')
  const command = useCommand('PUT /proposals/{proposalId}/answer')
  const save = async (): Promise<void> => {
    if (reply.trim() === '' || !(await command.run({ proposalId: proposal.id, result, reply: reply.trim() }))) return
    forget()
    done(texts.answerSent)
    onClose()
  }
  return (
    <Sheet
      open
      title={texts.answer}
      onClose={onClose}
      footer={
        <Button busy={command.busy} disabled={reply.trim() === ''} onTap={save}>
          {texts.answer}
        </Button>
      }
    >
      <Segmented
        wrap
        label={texts.studyOutcome}
        value={result}
        onChange={setResult}
        choices={proposalResults.map((value) => ({ value, label: proposalResultNames[value] }))}
      />
      <TextArea
        id="proposal-reply"
        label={texts.answerText}
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
    done(what === 'merge' ? texts.merged : texts.linked)
    onClose()
  }
  return (
    <Sheet
      open
      title={what === 'merge' ? texts.mergeTitle : texts.linkDraftTitle}
      onClose={onClose}
      footer={
        <Button busy={merge.busy || link.busy} disabled={chosen === ''} onTap={save}>
          {texts.confirm}
        </Button>
      }
    >
      <Field label={what === 'merge' ? texts.mergeInto : texts.whichDraft}>
        <Select
          label={what === 'merge' ? texts.mergeInto : texts.whichDraft}
          value={chosen}
          onChange={setChosen}
          choices={[
            { value: '', label: texts.choose },
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
        {proposal.organisation ?? texts.individual}，{longTime(proposal.createdAt)}
        {proposal.merged > 0 && texts.mergedCount(proposal.merged)}
      </Span>
      {asking === 'reject' ? (
        <ReasonForm
          slot={`proposal:${proposal.id}`}
          label={texts.refusalReason}
          hint={texts.proposerSees}
          button={texts.refuse}
          busy={reject.busy}
          onCancel={close}
          onSubmit={async (reason) => {
            if (!(await reject.run({ proposalId: proposal.id, reason }))) return false
            done(texts.proposerTold)
            return true
          }}
        />
      ) : (
        <Box className="staff__buttons">
          <Button kind="plain" size="small" onTap={() => go('proposal', { id: proposal.id })}>
            {texts.viewFullText}
          </Button>
          {state === 'waiting' && (
            <>
              <Button
                size="small"
                busy={accept.busy}
                onTap={async () => {
                  if (await accept.run({ proposalId: proposal.id })) done(texts.accepted)
                }}
              >
                {texts.acceptAndPublish}
              </Button>
              <Button kind="secondary" size="small" onTap={() => setAsking('reject')}>
                {texts.startRefusing}
              </Button>
            </>
          )}
          {state === 'public' && (
            <>
              <Button size="small" onTap={() => setAsking('answer')}>
                {proposal.answer ? texts.updateAnswer : texts.answer}
              </Button>
              <Button kind="secondary" size="small" onTap={() => setAsking('link')}>
                {texts.linkDraft}
              </Button>
            </>
          )}
          {state !== 'closed' && !proposal.answer && (
            <Button kind="secondary" size="small" onTap={() => setAsking('merge')}>
              {texts.merge}
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
    <StaffPage title={texts.pageTitle} permission="proposals:handle">
      <Segmented
        label={texts.viewByStatus}
        choices={[
          { value: 'waiting', label: texts.awaitsAcceptance },
          { value: 'public', label: texts.studyAndAnswer },
          { value: 'closed', label: texts.finished },
        ]}
        value={state}
        onChange={setState}
      />
      <Box className="proposal-rows">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={<Empty icon="document" title={texts.nothingHere} text={texts.emptyHint} />}
        >
          {(proposal) => <Row proposal={proposal} state={state} />}
        </InfiniteList>
      </Box>
    </StaffPage>
  )
}
