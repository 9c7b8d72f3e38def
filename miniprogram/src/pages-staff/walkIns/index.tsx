import { walkInStateNames, walkInStates } from '@shared/chat/words'
import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Segmented } from '../../components/Segmented'
import { Tag, type Tone } from '../../components/Tag'
import { Box } from '../../elements/elements'
import { answerIn, shortDate } from '../../lib/time'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { RecordSheet } from './RecordSheet'
import { texts } from './texts'
import './style.css'

type State = (typeof walkInStates)[number]
const tones: Record<State, Tone> = { open: 'info', to_call: 'warn', told: 'good' }

const WalkIns = ({ stationId }: { stationId: string }) => {
  const [state, setState] = useState<State | ''>('')
  const [recording, setRecording] = useState(false)
  const pages = useGetPages(
    'GET /stations/{stationId}/walk-ins',
    { stationId, limit: 20, ...(state && { state }) },
    { every: 30_000 },
  )
  return (
    <>
      <Box className="walk-ins__tools">
        <Button icon="pen" onTap={() => setRecording(true)}>
          {texts.title}
        </Button>
        <Segmented<State | ''>
          label={texts.filter}
          wrap
          value={state}
          onChange={setState}
          choices={[
            { value: '', label: texts.all },
            ...walkInStates.map((value) => ({ value, label: walkInStateNames[value] })),
          ]}
        />
      </Box>
      <InfiniteList
        pages={pages}
        keyOf={({ id }) => id}
        empty={<Empty icon="pen" title={state ? texts.noneMatching : texts.nothingYet} text={texts.nothingYetText} />}
      >
        {(walkIn) => (
          <Card onTap={() => go('walkIn', { id: walkIn.id })}>
            <Box className="walk-in__head">
              <Box className="walk-in__name">
                {walkIn.name}（{walkIn.number}）
              </Box>
              <Tag tone={tones[walkIn.state]}>{walkInStateNames[walkIn.state]}</Tag>
            </Box>
            <Box className="muted small">
              {[
                walkIn.topic,
                texts.assignedTo(walkIn.with.name),
                texts.recordedOn(shortDate(walkIn.createdAt)),
                walkIn.dueAt && answerIn({ ...walkIn, dueAt: walkIn.dueAt }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </Card>
        )}
      </InfiniteList>
      {recording && <RecordSheet stationId={stationId} onClose={() => setRecording(false)} />}
    </>
  )
}

/** 代录: matters of visitors without a phone, and whom to call. */
export default function StaffWalkIns() {
  const account = useSession()?.account
  return (
    <StaffPage title={texts.title} permission="chat:board">
      {account?.stationId && account.roles.includes('station') ? (
        <WalkIns stationId={account.stationId} />
      ) : (
        <Empty icon="place" title={texts.stationStaffOnly} text={texts.noStation} />
      )}
    </StaffPage>
  )
}
