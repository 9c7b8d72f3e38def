import { may } from '@shared/accounts/roles'
import { useQueries } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading, Span } from '../../elements/elements'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { todosOf } from '../lib/todos'
import { DraftCard } from './DraftCard'
import { NewDraft } from './NewDraft'
import { TodoList } from './TodoList'
import './style.css'

const Desk = () => {
  const roles = useSession()?.account.roles ?? []
  const [creating, setCreating] = useState(false)
  const reads = may(roles, 'opinions:read')
  const drafts = useGetPages('GET /drafts', { all: 'true', limit: 50 }, { enabled: reads })
  const counted = drafts.items.filter((draft) => draft.consultation)
  const counts = useQueries({
    queries: counted.map(({ id }) => ({
      queryKey: ['GET /drafts/{draftId}/reconciliation', { draftId: id }],
      queryFn: () => call('GET /drafts/{draftId}/reconciliation', { draftId: id }),
    })),
  })
  useDidShow(() => {
    if (reads) drafts.refetch()
    for (const count of counts) count.refetch()
  })
  const countsOf = (id: string) => counts[counted.findIndex((draft) => draft.id === id)]?.data
  const now = Date.now()
  const todos = drafts.items.flatMap((draft) =>
    todosOf(draft, countsOf(draft.id), now).map((todo) => ({ ...todo, draft: draft.title })),
  )
  const edits = may(roles, 'drafts:edit')

  return (
    <>
      <Box className="desk__bar">
        <Span className="muted">
          {drafts.data ? `共 ${drafts.items.length}${drafts.hasNextPage ? '+' : ''} 部草案` : ''}
        </Span>
        <Box className="desk__tools">
          {(may(roles, 'suggestions:examine') || may(roles, 'suggestions:answer')) && (
            <Button kind="secondary" size="small" icon="document" onTap={() => go('suggestions')}>
              代表建议
            </Button>
          )}
          {(may(roles, 'suggestions:examine') || may(roles, 'suggestions:answer')) && (
            <Button kind="secondary" size="small" icon="send" onTap={() => go('handovers')}>
              转办事项
            </Button>
          )}
          {may(roles, 'opinions:advise') && (
            <Button kind="secondary" size="small" icon="chat" onTap={() => go('staffAdvice')}>
              征询意见
            </Button>
          )}
          {may(roles, 'chat:board') && (
            <Button kind="secondary" size="small" icon="clock" onTap={() => go('board')}>
              事项总览
            </Button>
          )}
          {may(roles, 'chat:review') && (
            <Button kind="secondary" size="small" icon="warning" onTap={() => go('urgent')}>
              紧急上报
            </Button>
          )}
          {(may(roles, 'chat:review') || may(roles, 'opinions:decide')) && (
            <Button kind="secondary" size="small" icon="chat" onTap={() => go('staffMessages')}>
              审核与举报
            </Button>
          )}
          {(may(roles, 'deputies:manage') || may(roles, 'stations:manage')) && (
            <Button kind="secondary" size="small" icon="place" onTap={() => go('staffDirectory')}>
              代表与家站室
            </Button>
          )}
          {may(roles, 'proposals:handle') && (
            <Button kind="secondary" size="small" icon="light" onTap={() => go('staffProposals')}>
              立法建议项目
            </Button>
          )}
          {(may(roles, 'stations:manage') || may(roles, 'drafts:publish')) && (
            <Button kind="secondary" size="small" icon="place" onTap={() => go('staffContactPoints')}>
              立法联系点
            </Button>
          )}
          {reads && (
            <Button kind="secondary" size="small" icon="pen" onTap={() => go('staffSignOffs')}>
              审核与签发
            </Button>
          )}
          {may(roles, 'people:manage') && (
            <Button kind="secondary" size="small" icon="people" onTap={() => go('staffPeople')}>
              人员
            </Button>
          )}
          {may(roles, 'statistics:inside') && (
            <Button kind="secondary" size="small" icon="list" onTap={() => go('staffDashboard')}>
              一屏览
            </Button>
          )}
          {reads && (
            <Button kind="secondary" size="small" icon="list" onTap={() => go('staffJobs')}>
              任务
            </Button>
          )}
          {may(roles, 'audit:read') && (
            <Button kind="secondary" size="small" icon="shield" onTap={() => go('staffAudit')}>
              审计日志
            </Button>
          )}
          {may(roles, 'system:status') && (
            <Button kind="secondary" size="small" icon="check-circle" onTap={() => go('staffStatus')}>
              运行情况
            </Button>
          )}
          {edits && (
            <Button size="small" icon="plus" onTap={() => setCreating(true)}>
              新建草案
            </Button>
          )}
        </Box>
      </Box>
      {!reads ? null : drafts.isPending ? (
        <Skeleton cards={3} />
      ) : drafts.error && drafts.items.length === 0 ? (
        <ErrorState error={asApiError(drafts.error)} onRetry={() => drafts.refetch()} />
      ) : drafts.items.length === 0 ? (
        <Empty title="还没有草案" text="新建一部草案，导入文本后就可以公布并征求意见。">
          {edits && <Button onTap={() => setCreating(true)}>新建草案</Button>}
        </Empty>
      ) : (
        <Box className="desk">
          <Box className="desk__todos">
            <Heading level={2} className="section__title">
              该办的事
            </Heading>
            <TodoList todos={todos} counting={counts.some(({ isPending }) => isPending)} />
          </Box>
          <Box className="desk__drafts">
            <Heading level={2} className="section__title">
              草案
            </Heading>
            <Box className="desk__cards">
              {drafts.items.map((draft) => (
                <DraftCard key={draft.id} draft={draft} counts={countsOf(draft.id)} />
              ))}
            </Box>
            {drafts.hasNextPage && (
              <Button kind="plain" busy={drafts.isFetchingNextPage} onTap={() => drafts.fetchNextPage()}>
                查看更多草案
              </Button>
            )}
          </Box>
        </Box>
      )}
      <NewDraft open={creating} onClose={() => setCreating(false)} />
    </>
  )
}

export default function StaffHome() {
  return (
    <StaffPage
      title="工作台"
      permission={['opinions:read', 'chat:review', 'suggestions:examine', 'suggestions:answer']}
    >
      <Desk />
    </StaffPage>
  )
}
