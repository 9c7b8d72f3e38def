import { conversationStatusNames } from '@shared/chat/words'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { clientError } from '../../api/apiError'
import { useGet, useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { SearchBar } from '../../components/SearchBar'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { useKeys } from '../../platform/useKeys'
import { go } from '../../routes'
import { useLocalDraft } from '../../state/localDraft'
import { useHasRole, useSession } from '../../state/session'
import { useDebounced } from '../../state/useDebounced'
import { ConversationRow } from './ConversationRow'
import { texts } from './texts'
import './style.css'

type Side = 'deputy' | 'station'
type View = { sort: 'recent' | 'due' }
const shown = ['overdue', 'waiting', 'waiting_resident', 'answered', 'closed'] as const
type Only = 'all' | 'unread' | (typeof shown)[number]

const Letters = ({ as }: { as: Side }) => {
  const { value, change } = useLocalDraft<View>('inbox-view', { sort: 'recent' })
  const [only, setOnly] = useState<Only>('all')
  const [words, setWords] = useState('')
  const q = useDebounced(words).trim()
  const pages = useGetPages(
    'GET /conversations',
    {
      as,
      sort: value.sort,
      ...(only === 'unread' ? { unread: 'true' as const } : only !== 'all' && { status: only }),
      ...(q && { q }),
    },
    { every: 10_000 },
  )
  const first = useGet('GET /conversations', { as, sort: 'due', limit: 1 }, { every: 30_000 }).data?.items[0]
  const begin =
    first && (first.status === 'waiting' || first.status === 'overdue')
      ? () => go('deputyConversation', { id: first.id, as })
      : undefined
  useKeys({ ...(begin && { n: begin }) }, true)
  useDidShow(() => {
    pages.refetch()
  })
  const now = new Date().toISOString()
  return (
    <>
      <Box className="inbox__views">
        <Segmented
          label={texts.order}
          value={value.sort}
          onChange={(sort) => change({ sort })}
          choices={[
            { value: 'recent', label: texts.newest },
            { value: 'due', label: texts.soonestDue },
          ]}
        />
        <Segmented
          label={texts.show}
          wrap
          value={only}
          onChange={setOnly}
          choices={[
            { value: 'all', label: texts.all },
            { value: 'unread', label: texts.unreadOnly },
            ...shown.map((status) => ({ value: status, label: conversationStatusNames[status] })),
          ]}
        />
        <SearchBar label={texts.searchLetters} placeholder={texts.searchHint} value={words} onChange={setWords} />
        {begin && (
          <Button block icon="pen" onTap={begin}>
            {texts.startWithUrgent}
          </Button>
        )}
      </Box>
      <InfiniteList
        pages={pages}
        keyOf={({ id }) => id}
        empty={
          only !== 'all' || q ? (
            <Empty icon="check-circle" title={texts.nothingMatches} text={texts.tryOtherFilter} />
          ) : (
            <Empty icon="chat" title={texts.nothingYet} text={texts.nothingYetDetail} />
          )
        }
      >
        {(conversation) => <ConversationRow conversation={conversation} as={as} now={now} />}
      </InfiniteList>
    </>
  )
}

/** Letters to a deputy or a station: who waits, until when. */
export default function DeputyInbox() {
  const signedIn = !!useSession()
  const deputy = useHasRole('deputy', 'liaison')
  const station = useHasRole('station')
  const [side, setSide] = useState<Side>()
  const as = side ?? (deputy ? 'deputy' : 'station')
  return (
    <Page
      title={texts.title}
      footer={
        deputy && (
          <Box className="inbox__foot">
            <Button kind="secondary" icon="document" onTap={() => go('suggestions')}>
              {texts.suggestions}
            </Button>
            <Button kind="secondary" icon="star" onTap={() => go('record')}>
              {texts.myRecord}
            </Button>
          </Box>
        )
      }
    >
      {!signedIn ? (
        <ErrorState error={clientError('sign_in_required')} />
      ) : !deputy && !station ? (
        <Empty icon="shield" title={texts.notDeputy} text={texts.notDeputyDetail} />
      ) : (
        <>
          {deputy && station && (
            <Box className="inbox__side">
              <Segmented
                label={texts.actAs}
                value={as}
                onChange={setSide}
                choices={[
                  { value: 'deputy', label: texts.toMe },
                  { value: 'station', label: texts.toStation },
                ]}
              />
            </Box>
          )}
          <Letters key={as} as={as} />
        </>
      )}
    </Page>
  )
}
