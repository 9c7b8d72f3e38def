import { suggestionResultNames, verdictNames } from '@shared/chat/suggestionWords'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { longDate } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { suggestionStatusNames, suggestionTones } from '../lib/suggestionWords'
import { Deeds } from './Deeds'
import { texts } from './texts'
import './style.css'

const Part = ({ title, text }: { title: string; text: string }) => (
  <Box className="suggestion__part">
    <Heading level={3} className="suggestion__label">
      {title}
    </Heading>
    <Box className="suggestion__text">
      <Span selectable>{text}</Span>
    </Box>
  </Box>
)

const Suggestion = ({ suggestionId }: { suggestionId: string }) => {
  const { data, error, refetch } = useGet('GET /suggestions/{suggestionId}', { suggestionId })
  if (!data) return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton cards={2} rows={5} />
  return (
    <>
      <Box className="suggestion__head">
        <Tag tone={suggestionTones[data.status]}>{suggestionStatusNames[data.status]}</Tag>
        {data.number && <Span className="muted small">{texts.number(data.number)}</Span>}
        {data.published && <Tag>{texts.isPublic}</Tag>}
      </Box>
      <Heading level={2} className="suggestion__title serif">
        {data.title}
      </Heading>
      <Box className="muted small suggestion__by">
        {texts.leadDeputy(data.deputyName)}
        {data.coSigners.length > 0 && texts.seconders(data.coSigners.join('、'))}
      </Box>
      {data.status === 'returned' && data.returnedFor && (
        <Box className="suggestion__notice">{texts.sentBackFor(data.returnedFor)}</Box>
      )}
      {data.unit && (
        <Box className="suggestion__unit">
          {texts.leadUnitName(data.unit)}
          {data.coUnits.length > 0 && texts.jointUnits(data.coUnits.join('、'))}
          {data.dueAt &&
            data.status === 'assigned' &&
            texts.answerBefore(longDate(new Date(Date.parse(data.dueAt) - 1).toISOString()))}
        </Box>
      )}
      <Card>
        <Part title={texts.background} text={data.background} />
        <Part title={texts.grounds} text={data.grounds} />
        <Part title={texts.request} text={data.proposal} />
      </Card>
      {data.answers.map((answer) => (
        <Card key={answer.at} tone="sunken">
          <Box className="suggestion__head">
            <Tag tone="info">{texts.answerClass(answer.result, suggestionResultNames[answer.result])}</Tag>
          </Box>
          <Box className="suggestion__text">{answer.text}</Box>
          <Box className="muted small">
            {answer.unit}，{longDate(answer.at)}
          </Box>
          {answer.verdict && (
            <Box className="suggestion__verdict">
              {texts.verdictOf(verdictNames[answer.verdict.verdict])}
              {answer.verdict.comment && `。${answer.verdict.comment}`}
            </Box>
          )}
        </Card>
      ))}
      <Deeds key={`${data.id}-${data.status}`} suggestion={data} />
    </>
  )
}

/** One suggestion from the deputy's words to the unit's answer, with what its reader may do next. */
export default function SuggestionPage() {
  const { id = '' } = useParams()
  return (
    <Page title={texts.pageTitle}>
      <Suggestion suggestionId={id} />
    </Page>
  )
}
