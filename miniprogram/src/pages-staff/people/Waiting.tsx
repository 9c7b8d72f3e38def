import { roleNames } from '@shared/accounts/roles'
import type { ItemOf } from '../../api/contract'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { InfiniteList } from '../../components/InfiniteList'
import { Tag } from '../../components/Tag'
import { Box, Heading } from '../../elements/elements'
import { when } from '../../lib/time'
import { Failure } from '../components/Failure'
import { texts } from './texts'
import { useWithdrawal } from './useWithdrawal'

type Prepared = ItemOf<'GET /prepared-people'>

const Row = ({ prepared }: { prepared: Prepared }) => {
  const withdrawal = useWithdrawal()
  return (
    <Box className="person">
      <Box className="person__line">
        <Box className="grow">
          <Box className="person__name">
            {prepared.name}
            <Box className="muted small">{prepared.phone}</Box>
          </Box>
          <Box className="person__roles">
            {prepared.roles.map((role) => (
              <Tag key={role}>{roleNames[role]}</Tag>
            ))}
          </Box>
          <Box className="muted small">
            {prepared.invited
              ? texts.codeGivenAt(when(prepared.createdAt))
              : texts.importedAt(when(prepared.createdAt))}
          </Box>
        </Box>
        <Box className="person__buttons">
          <Button
            kind="secondary"
            size="small"
            busy={withdrawal.busy}
            label={texts.withdrawOf(prepared.name)}
            onTap={() => withdrawal.ask(prepared.name, prepared.id)}
          >
            {texts.withdraw}
          </Button>
        </Box>
      </Box>
      <Failure error={withdrawal.error} />
    </Box>
  )
}

/** Those for whom roles were prepared, and who have not verified their number yet. */
export const Waiting = () => {
  const pages = useGetPages('GET /prepared-people', { limit: 50 })
  if (pages.items.length === 0) return null
  return (
    <Box className="section">
      <Heading level={2} className="section__title">
        {texts.waitingTitle}
      </Heading>
      <Box className="muted small people__hint">{texts.waitingHint}</Box>
      <InfiniteList pages={pages} keyOf={({ id }) => id} empty={null}>
        {(prepared) => <Row prepared={prepared} />}
      </InfiniteList>
    </Box>
  )
}
