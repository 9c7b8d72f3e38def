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
import { texts } from './texts'
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
      {proposal.merged > 0 && <Tag>{texts.mergedCount(proposal.merged)}</Tag>}
      <Span className="muted small">
        {proposal.organisation ?? texts.resident} · {shortDate(proposal.createdAt)}
      </Span>
    </Box>
  </Card>
)

const views: readonly { value: View; label: string }[] = [
  { value: 'all', label: texts.all },
  ...proposalResults.map((value) => ({ value, label: proposalResultNames[value] })),
]

const Mine = () => {
  const pages = useGetPages('GET /me/proposals', {})
  return (
    <InfiniteList
      pages={pages}
      keyOf={({ id }) => id}
      empty={<Empty icon="document" title={texts.noneOfMine} text={texts.noneOfMineDetail} />}
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
      empty={<Empty icon="document" title={q ? texts.notFound : texts.nothingYet} text={texts.nothingYetDetail} />}
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
      title={texts.title}
      footer={
        <Button block icon="pen" onTap={() => go('writeProposal')}>
          {texts.propose}
        </Button>
      }
    >
      <Box className="muted proposal-lead">{texts.about}</Box>
      <SearchBar label={texts.search} placeholder={texts.search} value={words} onChange={setWords} />
      <Box className="proposal-views">
        <Segmented
          wrap
          label={texts.byResult}
          choices={signedIn ? [...views, { value: 'mine' as const, label: texts.mine }] : views}
          value={view}
          onChange={setView}
        />
      </Box>
      {view === 'mine' ? <Mine /> : <Public view={view} q={q} />}
    </Page>
  )
}
