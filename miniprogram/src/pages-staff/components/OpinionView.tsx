import { capacityNames, kindNames, sourceNames } from '@shared/opinions/words'
import { useGet } from '../../api/query'
import { ArticleText } from '../../components/ArticleText'
import { Attachments } from '../../components/Attachments'
import { DiffText } from '../../components/DiffText'
import { Skeleton } from '../../components/Skeleton'
import { StatusTag, Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'
import type { Opinion } from '../lib/opinionCache'
import { wordingOf } from '../lib/wording'
import { PublishOpinion } from './PublishOpinion'
import { texts } from './texts'
import './opinionView.css'

const senderOf = ({ submitter, source, number }: Opinion): string =>
  [
    submitter?.organisation ?? submitter?.name ?? texts.anonymous,
    submitter?.capacity && capacityNames[submitter.capacity],
    submitter?.district,
    sourceNames[source],
    number,
  ]
    .filter(Boolean)
    .join(' · ')

/** The opinion as its author wrote it, beside the article it is about. */
export const OpinionView = ({ opinion }: { opinion: Opinion }) => {
  const version = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId: opinion.draftId, version: String(opinion.version) },
    { staleTime: 300_000 },
  )
  const article = version.data?.articles.find(({ label }) => label === opinion.article)
  const wording = wordingOf(opinion, article?.text)

  return (
    <Box className="opinion-view">
      <Box className="opinion-view__head">
        <Heading level={2} className="opinion-view__article serif">
          {opinion.article ?? texts.wholeDraft}
        </Heading>
        <Tag>{kindNames[opinion.kind]}</Tag>
        <StatusTag status={opinion.status} result={opinion.decision?.result} />
      </Box>
      {opinion.anchor && opinion.anchor.state !== 'same' && (
        <Box className="opinion-view__anchor">{opinion.anchor.words}</Box>
      )}
      {article && article.path.length > 0 && <Box className="muted small">{article.path.join(' · ')}</Box>}

      <Box className="opinion-view__words">
        {opinion.quote && <Box className="opinion-view__quote">“{opinion.quote}”</Box>}
        <Box className="opinion-view__text">
          <Span selectable>{opinion.text}</Span>
        </Box>
        {opinion.attachments && <Attachments items={opinion.attachments} />}
        {opinion.reason && (
          <Box className="opinion-view__reason">
            <Span className="opinion-view__label">{texts.reason}</Span>
            <Span selectable>{opinion.reason}</Span>
          </Box>
        )}
        <Box className="opinion-view__sender">
          {senderOf(opinion)} · {longTime(opinion.createdAt)}
          {opinion.revision > 1 && texts.revisedBySubmitter(opinion.revision - 1)}
        </Box>
      </Box>

      {version.isPending && opinion.article ? (
        <Skeleton rows={4} />
      ) : wording ? (
        <>
          <Heading level={3} className="opinion-view__label">
            {wording.title}
          </Heading>
          <Box className="opinion-view__paper serif">
            <DiffText changes={wording.changes} />
          </Box>
        </>
      ) : article ? (
        <>
          <Heading level={3} className="opinion-view__label">
            {texts.articleOfVersion(opinion.version)}
          </Heading>
          <Box className="opinion-view__paper">
            <ArticleText label={article.label} caption={article.caption} text={article.text} />
          </Box>
        </>
      ) : (
        opinion.article && <Box className="muted small">{texts.articleUnreadable}</Box>
      )}
      <PublishOpinion opinion={opinion} />
    </Box>
  )
}
