import { proposalResultNames, proposalStatusNames } from '@shared/proposals/words'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { longDate } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { texts } from './texts'
import './style.css'

const Part = ({ title, text }: { title: string; text: string | undefined }) =>
  text ? (
    <Box className="section">
      <Heading level={3} className="section__title">
        {title}
      </Heading>
      <Box className="proposal__text">{text}</Box>
    </Box>
  ) : null

/** One proposal: why, whether it can be done, what it should say, and what came of it. */
export default function ProposalPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useGet('GET /proposals/{proposalId}', { proposalId: id })
  const withdraw = useCommand('DELETE /proposals/{proposalId}')
  if (!data)
    return (
      <Page title={texts.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={6} cards={1} />}
      </Page>
    )
  const takeBack = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.withdrawQuestion,
      text: texts.withdrawDetail,
      yes: texts.withdraw,
      no: texts.cancel,
    })
    if (!yes || !(await withdraw.run({ proposalId: id }))) return
    toast(texts.withdrawn, 'good')
    void refresh('GET /me/proposals', 'GET /proposals/{proposalId}')
  }
  return (
    <Page title={texts.title}>
      <Heading level={2} className="proposal__title serif">
        {data.title}
      </Heading>
      <Box className="row row--wrap">
        <Tag tone={data.status === 'answered' ? 'good' : 'info'}>{proposalStatusNames[data.status]}</Tag>
        <Span className="muted small">
          {texts.submittedBy(data.organisation ?? (data.mine ? texts.me : texts.resident), longDate(data.createdAt))}
          {data.merged > 0 && texts.alsoMerged(data.merged)}
        </Span>
      </Box>
      {data.statusReason && <Box className="proposal__note">{texts.notAccepted(data.statusReason)}</Box>}
      {data.mergedInto && (
        <Box className="section">
          <List>
            <Cell
              title={texts.mergedIntoAnother}
              note={texts.tapToView}
              onTap={() => go('proposal', { id: data.mergedInto })}
            />
          </List>
        </Box>
      )}
      {data.answer && (
        <Card tone="accent" className="proposal__answer">
          <Box className="row row--wrap">
            <Span className="proposal__result">{proposalResultNames[data.answer.result]}</Span>
            <Span className="muted small">{texts.answeredOn(longDate(data.answer.answeredAt))}</Span>
          </Box>
          <Box className="proposal__text">{data.answer.reply}</Box>
        </Card>
      )}
      {data.draftId && (
        <Box className="section">
          <List>
            <Cell
              icon="document"
              title={data.draftTitle ?? texts.resultingDraft}
              note={texts.cameFromThis}
              onTap={() => go('draft', { id: data.draftId })}
            />
          </List>
        </Box>
      )}
      <Part title={texts.necessity} text={data.necessity} />
      <Part title={texts.feasibility} text={data.feasibility} />
      <Part title={texts.mainContent} text={data.content} />
      {data.mine && (data.status === 'submitted' || data.status === 'held') && (
        <Box className="section">
          <Button kind="secondary" block busy={withdraw.busy} onTap={takeBack}>
            {texts.withdraw}
          </Button>
        </Box>
      )}
    </Page>
  )
}
