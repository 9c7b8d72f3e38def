import { may } from '@shared/accounts/roles'
import type { SuggestionStatus } from '@shared/chat/suggestionWords'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figure'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { Panel } from './Screen'
import { texts } from './texts'

const EVERY = 15_000
const SHOWN = 15

const suggestionNames: Record<SuggestionStatus, string> = {
  submitted: texts.awaitsExamination,
  returned: texts.returned,
  assigned: texts.inHand,
  answered: texts.answered,
  finished: texts.finished,
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)

/** Residents' letters: what waits, how they were answered this year, by whom; and what deputies suggested. */
export const Chats = () => {
  const roles = useSession()?.account.roles ?? []
  const screen = useGet('GET /dashboard/chats', {}, { every: EVERY })
  const { data } = screen
  if (!data) return screen.error ? <Failure error={screen.error} /> : null
  const board = may(roles, 'chat:board') ? () => go('board') : undefined
  const suggestions = may(roles, 'suggestions:examine') ? () => go('suggestions') : undefined
  return (
    <>
      <Box className="screen__wide">
        <Card>
          <Box className="screen__head">
            <Heading level={3} className="section__title">
              {texts.chatsInYear(data.year)}
            </Heading>
            {board && (
              <Tap className="screen__more" onTap={board}>
                {texts.viewTodos}
              </Tap>
            )}
          </Box>
          <Figures
            items={[
              { value: data.waiting, unit: texts.items, label: texts.awaitsAnswer },
              { value: data.overdue, unit: texts.items, label: texts.pastDue },
              { value: data.received, unit: texts.items, label: texts.receivedThisYear },
              { value: data.answered, unit: texts.items, label: texts.answered },
              { value: percent(data.onTime, data.answered), unit: '%', label: texts.answeredOnTime },
              { value: percent(data.satisfied, data.rated), unit: '%', label: texts.ratedSatisfied },
            ]}
          />
          <Box className="muted small">{texts.answersNote(data.rated)}</Box>
        </Card>
      </Box>
      <Panel
        title={texts.messagesByHolder}
        unit={texts.items}
        shape="bar"
        rows={data.byHolder.slice(0, SHOWN).map(({ name, received }) => ({
          name,
          value: received,
          ...(board && { onTap: board }),
        }))}
      />
      <Panel
        title={texts.suggestionHandling}
        unit={texts.items}
        shape="bar"
        rows={data.suggestions.map((one) => ({
          name: suggestionNames[one.status],
          value: one.suggestions,
          ...(suggestions && { onTap: suggestions }),
        }))}
      />
      <Box className="screen__wide">
        <Card>
          <Heading level={3} className="section__title">
            {texts.answersTitle}
          </Heading>
          <Box className="holders" role="table" label={texts.answersByHolder}>
            <Box className="holders__row holders__row--head" role="row">
              {[
                texts.deputyOrStation,
                texts.waiting,
                texts.overdue,
                texts.received,
                texts.answers,
                texts.onTime,
                texts.satisfied,
              ].map((name) => (
                <Span key={name}>{name}</Span>
              ))}
            </Box>
            {data.byHolder.map((one) => (
              <Box className="holders__row" role="row" key={`${one.kind}${one.id}`}>
                <Span>{one.name}</Span>
                <Span>{one.waiting}</Span>
                <Span className={one.overdue > 0 ? 'holders__late' : ''}>{one.overdue}</Span>
                <Span>{one.received}</Span>
                <Span>{one.answered}</Span>
                <Span>{one.answered > 0 ? `${percent(one.onTime, one.answered)}%` : '—'}</Span>
                <Span>{one.rated > 0 ? `${percent(one.satisfied, one.rated)}%` : '—'}</Span>
              </Box>
            ))}
            {data.byHolder.length === 0 && <Box className="muted">{texts.noMessagesThisYear}</Box>}
          </Box>
        </Card>
      </Box>
    </>
  )
}
