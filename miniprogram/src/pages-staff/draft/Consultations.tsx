import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Countdown } from '../../components/Countdown'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { go } from '../../routes'
import type { Draft } from '../lib/draftCache'

const states = { upcoming: '未开始', open: '进行中', closed: '已结束' } as const

/** The rounds of consultation and what can be done about them. */
export const Consultations = ({ draft, publishes }: { draft: Draft; publishes: boolean }) => {
  const rounds = [...(draft.consultations ?? (draft.consultation ? [draft.consultation] : []))].reverse()
  const current = draft.consultation
  const newest = Math.max(draft.version ?? 0, ...(draft.versions ?? []).map(({ version }) => version))
  return (
    <Card>
      <Heading level={3} className="section__title">
        征求意见
      </Heading>
      {rounds.length === 0 && <Box className="muted staff__note">导入文本后，可以安排起止时间。</Box>}
      {rounds.map((round) => (
        <Box className="round" key={round.round}>
          <Box className="version__name">
            第 {round.round} 轮（第 {round.version} 稿）{' '}
            <Tag tone={round.state === 'open' ? 'accent' : 'quiet'}>{states[round.state]}</Tag>
          </Box>
          <Box className="muted small">
            {longTime(round.opensAt)} 开始
            <br />
            {longTime(round.closesAt)} 截止
            {round.state === 'open' && (
              <Span>
                ，<Countdown until={round.closesAt} />
              </Span>
            )}
          </Box>
          {round.reason && <Box className="small">理由：{round.reason}</Box>}
          <Box className="muted small">
            {round.release === 'together' ? '处理结果统一公布' : '处理结果逐条告知提交人'}
          </Box>
        </Box>
      ))}
      {current && (
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" onTap={() => go('staffRound', { id: draft.id })}>
            公告与提问
          </Button>
          <Button kind="secondary" size="small" onTap={() => go('staffStages', { id: draft.id })}>
            立法进程
          </Button>
        </Box>
      )}
      {publishes && newest > 0 && (
        <Box className="staff__buttons">
          <Button
            kind={current ? 'secondary' : 'primary'}
            size="small"
            onTap={() => go('staffConsultation', { id: draft.id })}
          >
            {current ? '调整时间' : '安排征求意见'}
          </Button>
          {current?.state === 'closed' && newest > current.version && (
            <Button size="small" onTap={() => go('staffConsultation', { id: draft.id, further: 1 })}>
              再次征求意见
            </Button>
          )}
        </Box>
      )}
      {current?.state === 'closed' && newest <= current.version && (
        <Box className="staff__note">需要再次征求意见时，请先导入修改后的新版本。</Box>
      )}
    </Card>
  )
}
