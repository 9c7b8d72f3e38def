import type { Draft } from '@shared/drafts/schemas'
import { useGet } from '../../api/query'
import { Card } from '../../components/Card'
import { DiffText } from '../../components/DiffText'
import { Icon } from '../../components/Icon'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { shortDate } from '../../lib/time'
import { go } from '../../routes'
import { texts } from './texts'

/** An article as it was and is, and the words of somebody who brought it about. */
const Change = ({ draft }: { draft: Draft }) => {
  const version = String(draft.version ?? '')
  const adoptions = useGet('GET /drafts/{draftId}/versions/{version}/adoptions', { draftId: draft.id, version })
  const { data } = adoptions
  const changed = data?.articles.find(
    ({ changes, from }) => from.length > 0 && changes.some(({ op }) => op !== 'equal'),
  )
  const opinions = useGet(
    'GET /drafts/{draftId}/public-opinions',
    { draftId: draft.id, article: changed?.from[0], round: draft.feedback?.round, limit: 5 },
    { enabled: !!changed },
  )
  const words = opinions.data?.items.find(
    ({ decision }) => decision?.result.endsWith('adopted') && decision.result !== 'not_adopted',
  )
  if (adoptions.isPending || (changed && opinions.isPending))
    return (
      <Box className="home-change home-change--coming">
        <Skeleton rows={4} />
      </Box>
    )
  if (!changed) return null
  return (
    <Box className="home-change">
      {words && (
        <Box className="home-change__words">
          <Icon name="quote" size="small" />
          <Span>{words.text}</Span>
        </Box>
      )}
      <Box className="home-change__label">
        <Tag tone="good">{texts.articleChanged(changed.article)}</Tag>
      </Box>
      <Box className="home-change__text serif">
        <DiffText changes={changed.changes} />
      </Box>
    </Box>
  )
}

/** Holds the place of what is coming, so that nothing below it moves. */
const Coming = () => (
  <Box className="section">
    <Box className="section__head">
      <Heading className="section__title">{texts.lastLawChanged}</Heading>
    </Box>
    <Box className="home-feedback--coming">
      <Skeleton rows={5} />
    </Box>
  </Box>
)

const Report = ({ draft }: { draft: Draft }) => {
  const { data, isPending } = useGet('GET /drafts/{draftId}/feedback', { draftId: draft.id })
  if (isPending) return <Coming />
  if (!data) return null
  return (
    <Box className="section">
      <Box className="section__head">
        <Heading className="section__title">{texts.lastLawChanged}</Heading>
        <Tap className="link" onTap={() => go('draft', { id: draft.id, view: 'feedback' })}>
          {texts.seeFeedback}
          <Icon name="next" size="small" />
        </Tap>
      </Box>
      <Card onTap={() => go('draft', { id: draft.id, view: 'feedback' })}>
        <Box className="home-feedback__title serif">{draft.title}</Box>
        <Box className="home-feedback__figures">
          {texts.receivedCount(data.figures.received)}
          {data.tentative ? texts.toBeAdopted : texts.adopted} {texts.adoptedCount(data.figures.adopted)}
        </Box>
        <Change draft={draft} />
        <Box className="home-feedback__date">{texts.publishedOn(shortDate(data.publishedAt))}</Box>
      </Card>
    </Box>
  )
}

/** What came of the last consultation whose feedback is out; nothing where there is none yet. */
export const BeforeAndAfter = () => {
  const { data, isPending } = useGet('GET /drafts', { limit: 20 })
  const draft = data?.items
    .filter((item) => item.feedback)
    .sort((a, b) => ((a.feedback?.publishedAt ?? '') < (b.feedback?.publishedAt ?? '') ? 1 : -1))[0]
  if (isPending) return <Coming />
  return draft ? <Report draft={draft} /> : null
}
