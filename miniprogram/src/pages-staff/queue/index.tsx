import { may } from '@shared/accounts/roles'
import { useEffect, useRef, useState } from 'react'
import { refresh, useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { Icon } from '../../components/Icon'
import { InfiniteList } from '../../components/InfiniteList'
import { Box, Span, Tap } from '../../elements/elements'
import { useKeys } from '../../platform/useKeys'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import { DraftTabs } from '../components/DraftTabs'
import { OpinionCard } from '../components/OpinionCard'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { type Draft, useDraft } from '../lib/draftCache'
import { cleared, setConditions } from '../lib/filters'
import { takeBack } from '../lib/takeBack'
import { useQueue } from '../lib/useQueue'
import { useShown } from '../lib/useShown'
import { focusOn, leaveField, useWide } from '../platform/screen'
import { BulkBar } from './BulkBar'
import { QueueFilters } from './Filters'
import { KeyHelp } from './KeyHelp'
import { OpenOpinion } from './OpenOpinion'
import { SavedViews } from './SavedViews'
import { SharesSheet } from './SharesSheet'
import { texts } from './texts'
import './style.css'

const Queue = ({ draft, queue }: { draft: Draft; queue: ReturnType<typeof useQueue> }) => {
  const { filters, filter, show, pages, counts, openId, open, step } = queue
  const wide = useWide()
  const shown = useShown()
  const [help, setHelp] = useState(false)
  const [sharing, setSharing] = useState(false)
  const roles = useSession()?.account.roles ?? []
  const decides = may(roles, 'opinions:decide')
  const picks = decides || may(roles, 'opinions:confirm')
  const shares = useGet('GET /drafts/{draftId}/shares', { draftId: draft.id }, { staleTime: 60_000 })
  const people = Object.fromEntries((shares.data?.staff ?? []).map(({ id, name }) => [id, name]))
  /** What was handled on this page, the last at the end: the way back. */
  const handled = useRef<string[]>([])
  const [picked, setPicked] = useState<string[]>([])
  const pick = (id: string): void =>
    setPicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))
  const first = pages.items[0]?.id

  // On a PC the first one is open from the start; on a phone an opinion has a page of its own.
  useEffect(() => {
    if (wide && !openId && first) open(first)
  }, [wide, openId, first, open])

  const back = async (): Promise<void> => {
    const last = handled.current.pop()
    if (!last) return toast(texts.nothingToUndo)
    open(last)
    const outcome = await takeBack(last)
    if (outcome.undone) toast(texts.undone, 'good')
    else toast(outcome.why)
  }

  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      '/': () => focusOn('queue-search'),
      '?': () => setHelp(true),
      u: back,
      x: () => openId && picks && pick(openId),
      Escape: leaveField,
    },
    shown && wide,
  )

  const filtered = setConditions(filters).length > 0 || !!filters.q
  return (
    <Box className="queue">
      <Box className="queue__top">
        <DraftTabs draftId={draft.id} current="staffQueue" />
        <QueueFilters draft={draft} filters={filters} counts={counts} people={people} onChange={filter}>
          <SavedViews filters={filters} onShow={show} />
          {decides && shares.data && (
            <Button kind="secondary" size="small" onTap={() => setSharing(true)}>
              {texts.shares}
            </Button>
          )}
          <Button kind="secondary" size="small" onTap={() => go('staffTemplates', { id: draft.id })}>
            {texts.replyTemplates}
          </Button>
          {decides && (
            <Button kind="secondary" size="small" onTap={() => go('staffElsewhere', { id: draft.id })}>
              {texts.registerLetter}
            </Button>
          )}
        </QueueFilters>
      </Box>
      <Box className="queue__panes">
        <Box className="queue__list" role="region" label={texts.listLabel}>
          <BulkBar
            draft={draft}
            filters={filters}
            total={counts?.total}
            picked={picked}
            onUnpick={() => setPicked([])}
            onDone={() => {
              pages.refetch()
              // The one that is open was perhaps among them.
              refresh('GET /opinions/{opinionId}', 'GET /drafts/{draftId}/opinions/counts')
            }}
          />
          <InfiniteList
            pages={pages}
            keyOf={({ id }) => id}
            current={openId}
            empty={
              <Empty
                icon="check-circle"
                title={
                  filtered
                    ? texts.nothingMatches
                    : filters.status === 'submitted'
                      ? texts.nothingAwaitsDecision
                      : texts.nothingHere
                }
                text={filtered ? texts.tryOtherConditions : texts.tryOtherStatus}
              >
                {filtered && (
                  <Button kind="secondary" onTap={() => filter(cleared)}>
                    {texts.clearConditions}
                  </Button>
                )}
              </Empty>
            }
          >
            {(opinion) => (
              <Box className="queue__line">
                {picks && (
                  <Tap
                    className={`queue__pick ${picked.includes(opinion.id) ? 'is-on' : ''}`}
                    label={texts.pickOpinionOnArticle(opinion.article ?? texts.wholeDraft)}
                    pressed={picked.includes(opinion.id)}
                    onTap={() => pick(opinion.id)}
                  >
                    {picked.includes(opinion.id) ? <Icon name="check-circle" /> : <Box className="queue__ring" />}
                  </Tap>
                )}
                <OpinionCard
                  opinion={opinion}
                  current={wide && opinion.id === openId}
                  onOpen={() => (wide ? open(opinion.id) : go('staffOpinion', { id: opinion.id }))}
                />
              </Box>
            )}
          </InfiniteList>
        </Box>
        {wide && (
          <OpenOpinion
            opinionId={openId}
            listening={shown}
            onDone={({ id }) => {
              handled.current.push(id)
              step(1)
            }}
          />
        )}
      </Box>
      {shares.data && (
        <SharesSheet draft={draft} shares={shares.data} open={sharing} onClose={() => setSharing(false)} />
      )}
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </Box>
  )
}

export default function StaffQueue() {
  const queue = useQueue()
  const wide = useWide()
  const draft = useDraft(queue.draftId).data
  return (
    <StaffPage
      title={wide && draft ? draft.title : texts.pageTitle}
      permission="opinions:read"
      flush
      action={wide ? <Span className="muted small queue__hint">{texts.pressForKeys}</Span> : undefined}
    >
      <WithDraft draftId={queue.draftId}>{(draft) => <Queue draft={draft} queue={queue} />}</WithDraft>
    </StaffPage>
  )
}
