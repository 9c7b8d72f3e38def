import type { PublicOpinion } from '@shared/opinions/publicEndpoints'
import { kindNames, resultName } from '@shared/opinions/words'
import { patchItem } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Tag } from '../../components/Tag'
import { Box, Span, Tap } from '../../elements/elements'
import { when } from '../../lib/time'
import { toast } from '../../state/feedback'
import { useReady } from '../../state/useReady'
import { texts } from './texts'

type CardProps = { opinion: PublicOpinion; open: boolean; onReport: () => void }

/** One public opinion: what it says, what was answered, and a way to stand by it. */
export const PublicOpinionCard = ({ opinion, open, onReport }: CardProps) => {
  const put = useCommand('PUT /opinions/{opinionId}/support')
  const end = useCommand('DELETE /opinions/{opinionId}/support')
  const ready = useReady()
  const { supported = false, supports } = opinion

  const toggle = async (): Promise<void> => {
    if (!(await ready())) return
    const answer = await (supported ? end : put).run({ opinionId: opinion.id })
    if (!answer) return toast(texts.failed, 'bad')
    // In the list too: a card far from the screen is drawn anew when it comes back.
    patchItem('GET /drafts/{draftId}/public-opinions', opinion.id, answer)
    if (answer.supported) toast(texts.supported, 'good')
  }

  return (
    <Card>
      <Box className="row row--wrap">
        <Span className="public__article serif">{opinion.article ?? texts.wholeDraft}</Span>
        <Tag>{kindNames[opinion.kind]}</Tag>
        {opinion.decision && (
          <Tag
            tone={
              opinion.decision.result.includes('adopted') && opinion.decision.result !== 'not_adopted'
                ? 'good'
                : 'quiet'
            }
          >
            {resultName(opinion.decision.result, opinion.tentative)}
          </Tag>
        )}
      </Box>
      {opinion.quote && <Box className="public__quote">{texts.quoted(opinion.quote)}</Box>}
      <Box className="public__text">{opinion.text}</Box>
      {opinion.suggestedText && <Box className="public__more">{texts.suggestedText(opinion.suggestedText)}</Box>}
      {opinion.reason && <Box className="public__more">{texts.reasonLine(opinion.reason)}</Box>}
      {opinion.decision && (
        <Box className={`public__reply public__reply--${opinion.decision.result}`}>
          {texts.reply(opinion.decision.reply)}
        </Box>
      )}
      <Box className="row row--between row--wrap">
        <Box className="muted small">
          {opinion.name}，{when(opinion.createdAt)}
        </Box>
        <Box className="row">
          {!opinion.mine && (
            <Tap className="link" label={texts.reportLabel(opinion.name)} onTap={onReport}>
              {texts.report}
            </Tap>
          )}
          <Button
            size="small"
            kind={supported ? 'primary' : 'secondary'}
            icon="thumb"
            busy={put.busy || end.busy}
            disabled={opinion.mine || (!open && !supported)}
            label={texts.supportLabel(supported ? texts.takeBackSupport : texts.support, supports)}
            onTap={toggle}
          >
            {supports > 0 ? texts.supporters(supports) : texts.support}
          </Button>
        </Box>
      </Box>
    </Card>
  )
}
