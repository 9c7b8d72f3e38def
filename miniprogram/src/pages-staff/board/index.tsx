import { may } from '@shared/accounts/roles'
import type { categories } from '@shared/chat/words'
import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import type { ItemOf } from '../../api/contract'
import { useGet, useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Figures } from '../../components/Figure'
import { InfiniteList } from '../../components/InfiniteList'
import { Segmented } from '../../components/Segmented'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { dueIn, shortDate } from '../../lib/time'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { AssignSheet } from './AssignSheet'
import { MonthTable } from './MonthTable'
import './style.css'

type Matter = ItemOf<'GET /matters'>
type Category = (typeof categories)[number]
type Which = 'all' | 'waiting' | 'overdue'

const Row = ({ matter, onAssign }: { matter: Matter; onAssign: () => void }) => (
  <Box className={`matter-row ${matter.status === 'overdue' ? 'matter-row--over' : ''}`}>
    <Box className="matter-row__words">
      <Box className="matter-row__holder">
        {matter.holderName}
        {matter.urgent && <Tag tone="warn">紧急上报</Tag>}
        {matter.walkIn && <Tag tone="gold">代录</Tag>}
        {matter.extended && <Tag>已延期</Tag>}
      </Box>
      <Box className="matter-row__what">
        {[matter.category ?? '未登记类别', matter.place].filter(Boolean).join(' · ')}
      </Box>
      <Box className="matter-row__when">
        {shortDate(matter.since)}收到，<Span className="matter-row__due">{dueIn(matter.dueAt)}</Span>
      </Box>
    </Box>
    <Box className="matter-row__deeds">
      {matter.own && (
        <Button
          kind="secondary"
          size="small"
          onTap={() => go('deputyConversation', { id: matter.id, as: matter.kind })}
        >
          打开
        </Button>
      )}
      {matter.mayAssign && (
        <Button kind="secondary" size="small" onTap={onAssign}>
          交给代表
        </Button>
      )}
    </Box>
  </Box>
)

const Board = () => {
  const roles = useSession()?.account.roles ?? []
  const [which, setWhich] = useState<Which>('all')
  const [category, setCategory] = useState<Category | ''>('')
  const [assigning, setAssigning] = useState<Matter>()
  const query = { ...(which !== 'all' && { status: which }), ...(category && { category }) }
  const pages = useGetPages('GET /matters', { limit: 30, ...query }, { every: 30_000 })
  const counts = useGet('GET /matters', { limit: 1 }, { every: 30_000 })
  const { data } = counts
  if (!data && counts.error) return <ErrorState error={asApiError(counts.error)} onRetry={() => counts.refetch()} />
  const named = (data?.themes ?? []).flatMap((theme) =>
    theme.category ? [{ ...theme, category: theme.category }] : [],
  )
  return (
    <>
      <Figures
        items={[
          { value: data?.waiting, unit: '件', label: '等待答复' },
          { value: data?.overdue, unit: '件', label: '已超期' },
        ]}
      />
      <Box className="board__tools">
        <Segmented<Which>
          label="看哪些"
          value={which}
          onChange={setWhich}
          choices={[
            { value: 'all', label: '全部' },
            { value: 'overdue', label: '已超期' },
            { value: 'waiting', label: '期限内' },
          ]}
        />
        {named.length > 0 && (
          <Segmented<Category | ''>
            label="事项类别"
            wrap
            value={category}
            onChange={setCategory}
            choices={[
              { value: '', label: '所有类别' },
              ...named.map((theme) => ({
                value: theme.category,
                label: `${theme.category} ${theme.waiting + theme.overdue}`,
              })),
            ]}
          />
        )}
      </Box>
      {may(roles, 'stations:manage') && <MonthTable />}
      <Box className="board__note">这里不显示来信内容和群众姓名。只有转交、举报或紧急上报的，才能看到内容。</Box>
      <InfiniteList
        pages={pages}
        keyOf={({ id }) => id}
        empty={<Empty icon="check-circle" title="没有等待答复的事项" text="群众来信在期限内都有了答复。" />}
      >
        {(matter) => <Row matter={matter} onAssign={() => setAssigning(matter)} />}
      </InfiniteList>
      {assigning && (
        <AssignSheet
          key={assigning.id}
          matter={assigning}
          anywhere={may(roles, 'chat:review')}
          onClose={() => setAssigning(undefined)}
          onDone={() => {
            setAssigning(undefined)
            void pages.refetch()
            void counts.refetch()
          }}
        />
      )}
    </>
  )
}

/** What waits for an answer and what is overdue: with whom, about what, where; never what was said. */
export default function StaffBoard() {
  return (
    <StaffPage title="事项总览" permission="chat:board">
      <Board />
    </StaffPage>
  )
}
