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
import { texts } from './texts'
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
          {drafts.data ? texts.draftCount(drafts.items.length, drafts.hasNextPage ? '+' : '') : ''}
        </Span>
        <Box className="desk__tools">
          {(may(roles, 'suggestions:examine') || may(roles, 'suggestions:answer')) && (
            <Button kind="secondary" size="small" icon="document" onTap={() => go('suggestions')}>
              {texts.suggestions}
            </Button>
          )}
          {(may(roles, 'suggestions:examine') || may(roles, 'suggestions:answer')) && (
            <Button kind="secondary" size="small" icon="send" onTap={() => go('handovers')}>
              {texts.handovers}
            </Button>
          )}
          {may(roles, 'opinions:advise') && (
            <Button kind="secondary" size="small" icon="chat" onTap={() => go('staffAdvice')}>
              {texts.advice}
            </Button>
          )}
          {may(roles, 'chat:board') && (
            <Button kind="secondary" size="small" icon="clock" onTap={() => go('board')}>
              {texts.board}
            </Button>
          )}
          {may(roles, 'chat:review') && (
            <Button kind="secondary" size="small" icon="warning" onTap={() => go('urgent')}>
              {texts.urgent}
            </Button>
          )}
          {(may(roles, 'chat:review') || may(roles, 'opinions:decide')) && (
            <Button kind="secondary" size="small" icon="chat" onTap={() => go('staffMessages')}>
              {texts.moderation}
            </Button>
          )}
          {(may(roles, 'deputies:manage') || may(roles, 'stations:manage')) && (
            <Button kind="secondary" size="small" icon="place" onTap={() => go('staffDirectory')}>
              {texts.directory}
            </Button>
          )}
          {may(roles, 'proposals:handle') && (
            <Button kind="secondary" size="small" icon="light" onTap={() => go('staffProposals')}>
              {texts.proposals}
            </Button>
          )}
          {(may(roles, 'stations:manage') || may(roles, 'drafts:publish')) && (
            <Button kind="secondary" size="small" icon="place" onTap={() => go('staffContactPoints')}>
              {texts.contactPoints}
            </Button>
          )}
          {reads && (
            <Button kind="secondary" size="small" icon="pen" onTap={() => go('staffSignOffs')}>
              {texts.signOffs}
            </Button>
          )}
          {may(roles, 'people:manage') && (
            <Button kind="secondary" size="small" icon="people" onTap={() => go('staffPeople')}>
              {texts.people}
            </Button>
          )}
          {may(roles, 'statistics:inside') && (
            <Button kind="secondary" size="small" icon="list" onTap={() => go('staffDashboard')}>
              {texts.dashboard}
            </Button>
          )}
          {reads && (
            <Button kind="secondary" size="small" icon="list" onTap={() => go('staffJobs')}>
              {texts.jobs}
            </Button>
          )}
          {may(roles, 'audit:read') && (
            <Button kind="secondary" size="small" icon="shield" onTap={() => go('staffAudit')}>
              {texts.auditLog}
            </Button>
          )}
          {may(roles, 'system:status') && (
            <Button kind="secondary" size="small" icon="check-circle" onTap={() => go('staffStatus')}>
              {texts.operations}
            </Button>
          )}
          {edits && (
            <Button size="small" icon="plus" onTap={() => setCreating(true)}>
              {texts.newDraft}
            </Button>
          )}
        </Box>
      </Box>
      {!reads ? (
        <Empty icon="list" title={texts.chooseWork} text={texts.chooseWorkHint} />
      ) : drafts.isPending ? (
        <Skeleton cards={3} />
      ) : drafts.error && drafts.items.length === 0 ? (
        <ErrorState error={asApiError(drafts.error)} onRetry={() => drafts.refetch()} />
      ) : drafts.items.length === 0 ? (
        <Empty title={texts.noDraftsYet} text={texts.noDraftsHint}>
          {edits && <Button onTap={() => setCreating(true)}>{texts.newDraft}</Button>}
        </Empty>
      ) : (
        <Box className="desk">
          <Box className="desk__todos">
            <Heading level={2} className="section__title">
              {texts.todos}
            </Heading>
            <TodoList todos={todos} counting={counts.some(({ isPending }) => isPending)} />
          </Box>
          <Box className="desk__drafts">
            <Heading level={2} className="section__title">
              {texts.drafts}
            </Heading>
            <Box className="desk__cards">
              {drafts.items.map((draft) => (
                <DraftCard key={draft.id} draft={draft} counts={countsOf(draft.id)} />
              ))}
            </Box>
            {drafts.hasNextPage && (
              <Button kind="plain" busy={drafts.isFetchingNextPage} onTap={() => drafts.fetchNextPage()}>
                {texts.moreDrafts}
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
      title={texts.pageTitle}
      permission={['opinions:read', 'chat:review', 'suggestions:examine', 'suggestions:answer']}
    >
      <Desk />
    </StaffPage>
  )
}
