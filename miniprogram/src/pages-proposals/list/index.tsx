import { type ProposalResult, proposalResultNames, proposalResults, proposalStatusNames } from '@shared/proposals/words'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { SearchBar } from '../../components/SearchBar'
import { Segmented } from '../../components/Segmented'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { shortDate } from '../../lib/time'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { useDebounced } from '../../state/useDebounced'
import './style.css'

type Proposal = ItemOf<'GET /proposals'>
type View = 'all' | ProposalResult | 'mine'

export const ProposalCard = ({ proposal }: { proposal: Proposal }) => (
  <Card onTap={() => go('proposal', { id: proposal.id })}>
    <Box className="proposal-card__title serif">{proposal.title}</Box>
    <Box className="proposal-card__text">{proposal.necessity}</Box>
    <Box className="row row--wrap">
      <Tag tone={proposal.answer?.result === 'listed' ? 'good' : 'info'}>
        {proposal.answer ? proposalResultNames[proposal.answer.result] : proposalStatusNames[proposal.status]}
      </Tag>
      {proposal.merged > 0 && <Tag>合并 {proposal.merged} 件</Tag>}
      <Span className="muted small">
        {proposal.organisation ?? '群众'} · {shortDate(proposal.createdAt)}
      </Span>
    </Box>
  </Card>
)

const views: readonly { value: View; label: string }[] = [
  { value: 'all', label: '全部' },
  ...proposalResults.map((value) => ({ value, label: proposalResultNames[value] })),
]

const Mine = () => {
  const pages = useGetPages('GET /me/proposals', {})
  return (
    <InfiniteList
      pages={pages}
      keyOf={({ id }) => id}
      empty={<Empty icon="document" title="您还没有提过立法建议" text="觉得哪件事需要立法，可以写下来。" />}
    >
      {(proposal) => <ProposalCard proposal={proposal} />}
    </InfiniteList>
  )
}

const Public = ({ view, q }: { view: Exclude<View, 'mine'>; q: string }) => {
  const pages = useGetPages('GET /proposals', { ...(view !== 'all' && { result: view }), ...(q && { q }) })
  return (
    <InfiniteList
      pages={pages}
      keyOf={({ id }) => id}
      empty={
        <Empty
          icon="document"
          title={q ? '没有找到' : '还没有公开的建议'}
          text="建议受理之后在这里公开，谁都可以看。"
        />
      }
    >
      {(proposal) => <ProposalCard proposal={proposal} />}
    </InfiniteList>
  )
}

/** 立法建议项目征集: what should be legislated, before there is a draft. */
export default function ProposalsPage() {
  const signedIn = !!useSession()
  const [view, setView] = useState<View>('all')
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 400)
  return (
    <Page
      title="立法建议项目"
      footer={
        <Button block icon="pen" onTap={() => go('writeProposal')}>
          提一件立法建议
        </Button>
      }
    >
      <Box className="muted proposal-lead">
        哪件事需要立一部法规来管？个人和单位都可以提。市人大常委会法制工作委员会研究后逐件答复，编制年度立法计划时参考。
      </Box>
      <SearchBar label="搜索立法建议" placeholder="搜索立法建议" value={words} onChange={setWords} />
      <Box className="proposal-views">
        <Segmented
          wrap
          label="按结果查看"
          choices={signedIn ? [...views, { value: 'mine' as const, label: '我提的' }] : views}
          value={view}
          onChange={setView}
        />
      </Box>
      {view === 'mine' ? <Mine /> : <Public view={view} q={q} />}
    </Page>
  )
}
