import { conversationStatusNames, walkInStateNames } from '@shared/chat/words'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Cell, List } from '../../components/List'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading, Span } from '../../elements/elements'
import { lastDay, longTime, when } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { StaffPage } from '../components/StaffPage'
import { texts } from './texts'
import '../walkIns/style.css'
import { CallSheet } from './CallSheet'

type WalkIn = AnswerOf<'GET /walk-ins/{walkInId}'>

const sides = { resident: texts.visitor, deputy: texts.deputy, station: texts.station, system: texts.system } as const

/** Where the conversation stands, unless that is said already. */
const progressNote = ({ state, status }: WalkIn): string | undefined =>
  conversationStatusNames[status] === walkInStateNames[state] ? undefined : conversationStatusNames[status]

const Matter = ({ walkIn, onChanged }: { walkIn: WalkIn; onChanged: () => void }) => {
  const [calling, setCalling] = useState(false)
  return (
    <>
      <Box className="staff__columns">
        <Box>
          <Card>
            {walkIn.messages.map(({ from, text, at }) => (
              <Box className="walk-in__line" key={`${at}${text}`}>
                <Box className="muted small">
                  {from === 'deputy' ? walkIn.with.name : sides[from]}，{when(at)}
                </Box>
                <Box>
                  <Span selectable>{text}</Span>
                </Box>
              </Box>
            ))}
          </Card>
          {walkIn.calls.length > 0 && (
            <Box className="section">
              <Heading level={2} className="section__title">
                {texts.calls}
              </Heading>
              <Card>
                {walkIn.calls.map((call) => (
                  <Box className="walk-in__line" key={call.at}>
                    <Box className="muted small">
                      {call.by}，{longTime(call.at)}，{call.reached ? texts.told : texts.notReached}
                    </Box>
                    <Box>{call.said}</Box>
                    {call.visitorSaid && <Box>{texts.visitorSaid(call.visitorSaid)}</Box>}
                  </Box>
                ))}
              </Card>
            </Box>
          )}
        </Box>
        <Box>
          <List>
            <Cell
              icon="phone"
              title={walkIn.phone}
              note={texts.callVisitor(walkIn.name)}
              onTap={() => Taro.makePhoneCall({ phoneNumber: walkIn.phone.replace(/[^\d]/g, '') })}
            />
            <Cell title={texts.progress} value={walkInStateNames[walkIn.state]} note={progressNote(walkIn)} />
            <Cell title={texts.assignedTo} value={walkIn.with.name} />
            {walkIn.dueAt && <Cell title={texts.dueBy} value={lastDay(walkIn.dueAt)} />}
            <Cell title={texts.recordedAt} value={longTime(walkIn.createdAt)} />
          </List>
          <Box className="staff__buttons">
            <Button icon="phone" onTap={() => setCalling(true)}>
              {texts.recordCall}
            </Button>
            <Button kind="secondary" icon="document" onTap={() => go('walkInSlip', { id: walkIn.id })}>
              {texts.slip}
            </Button>
          </Box>
        </Box>
      </Box>
      <Span className="visually-hidden">{texts.number(walkIn.number)}</Span>
      {calling && (
        <CallSheet
          walkIn={walkIn}
          onClose={() => setCalling(false)}
          onDone={() => {
            setCalling(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}

/** One visitor's matter: what was answered, whom to call, what was said on the telephone. */
export default function StaffWalkIn() {
  const { id = '' } = useParams()
  const signedIn = !!useSession()
  const { data, error, refetch } = useGet(
    'GET /walk-ins/{walkInId}',
    { walkInId: id },
    { every: 30_000, enabled: signedIn },
  )
  return (
    <StaffPage title={data ? texts.titleNumbered(data.number) : texts.title} permission="chat:board">
      {data ? (
        <Matter walkIn={data} onChanged={() => void refetch()} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => refetch()} />
      ) : (
        <Skeleton rows={3} cards={2} />
      )}
    </StaffPage>
  )
}
