import { capacityNames, kindNames } from '@shared/opinions/words'
import { useState } from 'react'
import { patchItem, refresh, useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { ArticleText } from '../../../components/ArticleText'
import { Attachments } from '../../../components/Attachments'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { DiffText } from '../../../components/DiffText'
import { ErrorState } from '../../../components/ErrorState'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { StatusTag, Tag } from '../../../components/Tag'
import { Timeline } from '../../../components/Timeline'
import { Box, Heading, Span, Tap } from '../../../elements/elements'
import { changesOf } from '../../../lib/changes'
import { longTime, when } from '../../../lib/time'
import { useParams } from '../../../platform/useParams'
import { go } from '../../../routes'
import { confirm, toast } from '../../../state/feedback'
import { useDraftText } from '../../drafts/useDraftText'
import { texts } from '../texts'
import { startFrom } from '../write/again'
import { AnchorLine } from './AnchorLine'
import { BecauseOfYou } from './BecauseOfYou'
import { DecisionCard } from './DecisionCard'
import { EditSheet } from './EditSheet'
import { stepsOf } from './steps'
import './style.css'

/** One opinion of mine: what I said, what was answered, and each step in between. */
export default function OpinionPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useGet('GET /opinions/{opinionId}', { opinionId: id })
  const about = useDraftText(data?.draftId ?? '', data && String(data.version))
  const withdrawal = useCommand('DELETE /opinions/{opinionId}')
  const [editing, setEditing] = useState(false)
  if (!data) {
    return (
      <Page title={texts.detail.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={5} cards={2} />}
      </Page>
    )
  }

  const untouched = data.status === 'submitted' || data.status === 'held'
  const article = about.text.data?.articles.find((one) => one.label === data.article)
  const settle = async (): Promise<void> => {
    const { data: now } = await refetch()
    if (now) patchItem('GET /me/opinions', id, { status: now.status, text: now.text })
    await refresh('GET /me/opinions', 'GET /drafts/{draftId}/statistics')
  }

  const withdraw = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.detail.withdrawQuestion,
      text: texts.detail.withdrawText,
      yes: texts.detail.withdraw,
      no: texts.detail.keep,
      danger: true,
    })
    if (!yes) return
    if (await withdrawal.run({ opinionId: id })) toast(texts.detail.withdrawn, 'good')
    else toast(texts.detail.withdrawFailed, 'bad')
    await settle()
  }

  const writeAgain = (): void => {
    startFrom(data)
    go('writeOpinion', { draftId: data.draftId, article: data.article ?? undefined })
  }

  return (
    <Page
      title={texts.detail.title}
      footer={
        data.status === 'withdrawn' && about.open ? (
          <Button block icon="pen" onTap={writeAgain}>
            {texts.detail.writeAgain}
          </Button>
        ) : (
          untouched && (
            <Box className="opinion__buttons">
              <Button kind="danger" block busy={withdrawal.busy} onTap={withdraw}>
                {texts.detail.withdraw}
              </Button>
              {about.open && (
                <Button kind="secondary" block icon="pen" onTap={() => setEditing(true)}>
                  {texts.detail.edit}
                </Button>
              )}
            </Box>
          )
        )
      }
    >
      <Box className="opinion__head">
        <StatusTag status={data.status} result={data.decision?.result} tentative={data.tentative} />
        <Tag>{kindNames[data.kind]}</Tag>
        <Span className="muted small">{when(data.createdAt)}</Span>
      </Box>
      <Tap className="opinion__about" onTap={() => go('draft', { id: data.draftId })}>
        <Span className="opinion__draft">{data.draftTitle ?? about.draft.data?.title ?? ''}</Span>
        <Span className="opinion__article serif">{data.article ?? texts.detail.wholeDraft}</Span>
      </Tap>
      {data.statusReason && <Box className="opinion__note">{data.statusReason}</Box>}
      {data.decision && (
        <DecisionCard
          decision={data.decision}
          tentative={data.tentative}
          onThanks={() => go('card', { id: data.id, kind: 'thanks' })}
        />
      )}
      {data.becauseOfYou && <BecauseOfYou draftId={data.draftId} places={data.becauseOfYou} />}

      <Box className="section">
        <Heading className="section__title">{texts.detail.myOpinion}</Heading>
        <Card className="opinion__card">
          {data.quote && <Box className="opinion__quote">{texts.detail.aboutQuote(data.quote)}</Box>}
          <Box className="opinion__text">{data.text}</Box>
          {data.attachments && <Attachments items={data.attachments} />}
          {data.reason && (
            <>
              <Box className="opinion__label">{texts.detail.reason}</Box>
              <Box className="opinion__text">{data.reason}</Box>
            </>
          )}
          {data.suggestedText && (
            <>
              <Box className="opinion__label">{texts.detail.suggestedText}</Box>
              {article ? (
                <DiffText changes={changesOf(article.text, data.suggestedText)} />
              ) : (
                <Box>{data.suggestedText}</Box>
              )}
            </>
          )}
          {data.submitter && (
            <Box className="opinion__who">
              {[
                data.submitter.capacity && capacityNames[data.submitter.capacity],
                data.submitter.organisation ?? data.submitter.name ?? texts.detail.anonymous,
                data.submitter.district,
              ]
                .filter(Boolean)
                .join('，')}
            </Box>
          )}
        </Card>
      </Box>

      {article && (
        <Box className="section">
          <Heading className="section__title">{texts.detail.articleThen}</Heading>
          <Card className="opinion__card">
            <ArticleText label={article.label} caption={article.caption} text={article.text} />
          </Card>
          {data.anchor && <AnchorLine draftId={data.draftId} anchor={data.anchor} />}
        </Box>
      )}

      <Box className="section">
        <Heading className="section__title">{texts.detail.timeline}</Heading>
        <Card className="opinion__card">
          <Timeline steps={stepsOf(data)} />
        </Card>
      </Box>
      <Box className="opinion__number">
        <Box>{texts.detail.numberOf(data.id)}</Box>
        <Box>{texts.detail.submittedAt(longTime(data.createdAt))}</Box>
      </Box>
      <EditSheet opinion={data} open={editing} onClose={() => setEditing(false)} onSaved={settle} />
    </Page>
  )
}
