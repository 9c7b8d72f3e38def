import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { HandoverAnswer } from '../../components/HandoverAnswer'
import { InfiniteList } from '../../components/InfiniteList'
import { Segmented } from '../../components/Segmented'
import { Tag } from '../../components/Tag'
import { Box } from '../../elements/elements'
import { answerIn, shortDate } from '../../lib/time'
import { StaffPage } from '../components/StaffPage'
import { texts } from './texts'

type Handover = ItemOf<'GET /handovers'>

const Row = ({ handover, onAnswer }: { handover: Handover; onAnswer: () => void }) => {
  const { number, unit, note, status, dueAt, createdAt, answer, returned } = handover
  return (
    <Card>
      <Box className="row row--between">
        <Box>
          {unit}（{number}）
        </Box>
        {status === 'sent' ? (
          <Tag tone={Date.parse(dueAt) <= Date.now() ? 'warn' : 'info'}>{answerIn(handover)}</Tag>
        ) : (
          <Tag tone={status === 'answered' ? 'good' : 'quiet'}>
            {status === 'answered' ? texts.answered : texts.returned}
          </Tag>
        )}
      </Box>
      <Box>{note}</Box>
      <Box className="muted small">{texts.handedOverAt(shortDate(createdAt))}</Box>
      {answer && <Box>{texts.answerText(answer.text)}</Box>}
      {returned && <Box>{texts.returnReason(returned.reason)}</Box>}
      {status === 'sent' && (
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" label={texts.registerOutcomeOf(number)} onTap={onAnswer}>
            {texts.registerOutcome}
          </Button>
        </Box>
      )}
    </Card>
  )
}

const Handovers = () => {
  const [status, setStatus] = useState<'open' | 'done'>('open')
  const [chosen, setChosen] = useState<Handover>()
  const pages = useGetPages('GET /handovers', { status, limit: 20 }, { every: 30_000 })
  return (
    <>
      <Segmented
        label={texts.view}
        value={status}
        onChange={setStatus}
        choices={[
          { value: 'open', label: texts.inHand },
          { value: 'done', label: texts.finished },
        ]}
      />
      <Box className="section">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={<Empty icon="check-circle" title={texts.nothingHere} text={texts.emptyHint} />}
        >
          {(handover) => <Row handover={handover} onAnswer={() => setChosen(handover)} />}
        </InfiniteList>
      </Box>
      {chosen && (
        <HandoverAnswer
          key={chosen.id}
          handover={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined)
            void pages.refetch()
          }}
        />
      )}
    </>
  )
}

/** 转办: what deputies handed to 12345 and departments, the earliest due first; the note only, not the conversation. */
export default function StaffHandovers() {
  return (
    <StaffPage title={texts.pageTitle} permission={['suggestions:answer', 'suggestions:examine']}>
      <Handovers />
    </StaffPage>
  )
}
