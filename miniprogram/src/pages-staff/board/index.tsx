import { may } from '@shared/accounts/roles'
import { type categories, conversationNumber } from '@shared/chat/words'
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
import { answerIn, shortDate } from '../../lib/time'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { AssignSheet } from './AssignSheet'
import { MonthTable } from './MonthTable'
import { texts } from './texts'
import './style.css'

type Matter = ItemOf<'GET /matters'>
type Category = (typeof categories)[number]
type Which = 'all' | 'waiting' | 'overdue'

const Row = ({ matter, onAssign }: { matter: Matter; onAssign: () => void }) => (
  <Box className={`matter-row ${matter.status === 'overdue' ? 'matter-row--over' : ''}`}>
    <Box className="matter-row__words">
      <Box className="matter-row__holder">
        {matter.holderName}
        {matter.urgent && <Tag tone="warn">{texts.urgent}</Tag>}
        {matter.walkIn && <Tag tone="gold">{texts.walkIn}</Tag>}
        {matter.extended && <Tag>{texts.extended}</Tag>}
      </Box>
      <Box className="matter-row__what">
        {[matter.category ?? texts.uncategorised, matter.place].filter(Boolean).join(' · ')}
      </Box>
      <Box className="matter-row__when">
        {texts.receivedOn(conversationNumber(matter.id), shortDate(matter.since))}
        <Span className="matter-row__due">{answerIn(matter)}</Span>
      </Box>
    </Box>
    <Box className="matter-row__deeds">
      {matter.own && (
        <Button
          kind="secondary"
          size="small"
          onTap={() => go('deputyConversation', { id: matter.id, as: matter.kind })}
        >
          {texts.open}
        </Button>
      )}
      {matter.mayAssign && (
        <Button kind="secondary" size="small" onTap={onAssign}>
          {texts.assign}
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
          { value: data?.waiting, unit: texts.matterUnit, label: texts.waiting },
          { value: data?.overdue, unit: texts.matterUnit, label: texts.overdue },
        ]}
      />
      <Box className="board__tools">
        <Segmented<Which>
          label={texts.scope}
          value={which}
          onChange={setWhich}
          choices={[
            { value: 'all', label: texts.all },
            { value: 'overdue', label: texts.overdue },
            { value: 'waiting', label: texts.inTime },
          ]}
        />
        {named.length > 0 && (
          <Segmented<Category | ''>
            label={texts.category}
            wrap
            value={category}
            onChange={setCategory}
            choices={[
              { value: '', label: texts.allCategories },
              ...named.map((theme) => ({
                value: theme.category,
                label: `${theme.category} ${theme.waiting + theme.overdue}`,
              })),
            ]}
          />
        )}
      </Box>
      {may(roles, 'stations:manage') && <MonthTable />}
      <Box className="board__note">{texts.contentHidden}</Box>
      <InfiniteList
        pages={pages}
        keyOf={({ id }) => id}
        empty={<Empty icon="check-circle" title={texts.nothingWaiting} text={texts.nothingWaitingDetail} />}
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
    <StaffPage title={texts.title} permission="chat:board">
      <Board />
    </StaffPage>
  )
}
