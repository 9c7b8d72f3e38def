import type { PublicOpinion } from '@shared/opinions/publicEndpoints'
import { kindNames, resultName } from '@shared/opinions/words'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Tag } from '../../components/Tag'
import { Box, Span, Tap } from '../../elements/elements'
import { when } from '../../lib/time'
import { toast } from '../../state/feedback'
import { useReady } from '../../state/useReady'

type CardProps = { opinion: PublicOpinion; open: boolean; onReport: () => void }

/** One public opinion: what it says, what was answered, and a way to stand by it. */
export const PublicOpinionCard = ({ opinion, open, onReport }: CardProps) => {
  const put = useCommand('PUT /opinions/{opinionId}/support')
  const end = useCommand('DELETE /opinions/{opinionId}/support')
  const ready = useReady()
  const [said, setSaid] = useState<{ supported: boolean; supports: number }>()
  const { supported = false, supports } = said ?? opinion

  const toggle = async (): Promise<void> => {
    if (!(await ready())) return
    const answer = await (supported ? end : put).run({ opinionId: opinion.id })
    if (!answer) return toast('没有成功，请稍后再试', 'bad')
    setSaid(answer)
    if (answer.supported) toast('已支持，有处理结果会告诉您', 'good')
  }

  return (
    <Card>
      <Box className="row row--wrap">
        <Span className="public__article serif">{opinion.article ?? '整部草案'}</Span>
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
      {opinion.quote && <Box className="public__quote">针对：“{opinion.quote}”</Box>}
      <Box className="public__text">{opinion.text}</Box>
      {opinion.suggestedText && <Box className="public__more">建议条文：{opinion.suggestedText}</Box>}
      {opinion.reason && <Box className="public__more">理由：{opinion.reason}</Box>}
      {opinion.decision && <Box className="public__reply">答复：{opinion.decision.reply}</Box>}
      <Box className="row row--between row--wrap">
        <Box className="muted small">
          {opinion.name}，{when(opinion.createdAt)}
        </Box>
        <Box className="row">
          {!opinion.mine && (
            <Tap className="link" label={`举报${opinion.name}的意见`} onTap={onReport}>
              举报
            </Tap>
          )}
          <Button
            size="small"
            kind={supported ? 'primary' : 'secondary'}
            icon="thumb"
            busy={put.busy || end.busy}
            disabled={opinion.mine || (!open && !supported)}
            label={`${supported ? '取消支持' : '支持'}，现有 ${supports} 人支持`}
            onTap={toggle}
          >
            {supports > 0 ? `${supports} 人支持` : '支持'}
          </Button>
        </Box>
      </Box>
    </Card>
  )
}
