import { fillTemplate } from '@shared/opinions/templates'
import type { Result } from '@shared/opinions/words'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Box, Span, Tap } from '../../elements/elements'
import { go } from '../../routes'
import type { Opinion } from '../lib/opinionCache'
import { usualReplies } from '../lib/replies'
import { texts } from './texts'

type UsualRepliesProps = { opinion: Opinion; result: Result; onChoose: (text: string) => void }

/** The office's templates, filled in for this opinion, then a few usual answers; a person fits each before it is sent. */
export const UsualReplies = ({ opinion, result, onChoose }: UsualRepliesProps) => {
  const { draftId, draftTitle, article, decision } = opinion
  const templates = useGet('GET /reply-templates', { draftId }, { staleTime: 60_000 })
  const own = (templates.data?.items ?? []).filter((one) => one.result === undefined || one.result === result)
  const values = {
    法规名: draftTitle,
    条款: article ?? texts.wholeDraft,
    新条文: decision?.adoptedIn?.map((place) => place.article).join('、'),
  }
  const choices = [
    ...own.map(({ id, name, reply }) => ({ id, name, text: fillTemplate(reply, values).text })),
    ...usualReplies[result].map((reply) => ({ id: reply, name: '', text: fillTemplate(reply, values).text })),
  ]
  return (
    <Box className="decision-form__usual">
      <Box className="decision-form__usual-head">
        <Span className="muted small">{texts.replyTemplates}</Span>
        <Button kind="plain" size="small" onTap={() => go('staffTemplates', { id: draftId })}>
          {texts.manageTemplates}
        </Button>
      </Box>
      {choices.map(({ id, name, text }) => (
        <Tap key={id} className="decision-form__template" onTap={() => onChoose(text)}>
          {name && <Box className="decision-form__template-name">{name}</Box>}
          {text}
        </Tap>
      ))}
    </Box>
  )
}
