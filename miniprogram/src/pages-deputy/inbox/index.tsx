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
          label="顺序"
          value={value.sort}
          onChange={(sort) => change({ sort })}
          choices={[
            { value: 'recent', label: '最近的在前' },
            { value: 'due', label: '快到期的在前' },
          ]}
        />
        <Segmented
          label="显示"
          wrap
          value={only}
          onChange={setOnly}
          choices={[
            { value: 'all', label: '全部' },
            { value: 'unread', label: '只看未读' },
            ...shown.map((status) => ({ value: status, label: conversationStatusNames[status] })),
          ]}
        />
        <SearchBar label="查找来信" placeholder="称呼、主题或最后一句话" value={words} onChange={setWords} />
        {begin && (
          <Button block icon="pen" onTap={begin}>
            从最急的一件开始答复
          </Button>
        )}
      </Box>
      <InfiniteList
        pages={pages}
        keyOf={({ id }) => id}
        empty={
          only !== 'all' || q ? (
            <Empty icon="check-circle" title="没有这样的来信" text="换个条件看看。" />
          ) : (
            <Empty icon="chat" title="还没有群众来信" text="群众给您留言后会出现在这里，请在期限内答复。" />
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
      title="群众来信"
      footer={
        deputy && (
          <Box className="inbox__foot">
            <Button kind="secondary" icon="document" onTap={() => go('suggestions')}>
              代表建议
            </Button>
            <Button kind="secondary" icon="star" onTap={() => go('record')}>
              我的履职
            </Button>
          </Box>
        )
      }
    >
      {!signedIn ? (
        <ErrorState error={clientError('sign_in_required')} />
      ) : !deputy && !station ? (
        <Empty
          icon="shield"
          title="这里是代表和家站室的来信"
          text="如您是人大代表或家站室工作人员，请联系管理员开通。"
        />
      ) : (
        <>
          {deputy && station && (
            <Box className="inbox__side">
              <Segmented
                label="以什么身份"
                value={as}
                onChange={setSide}
                choices={[
                  { value: 'deputy', label: '写给我的' },
                  { value: 'station', label: '写给家站室的' },
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
