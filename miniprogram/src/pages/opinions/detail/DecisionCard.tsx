import type { Opinion } from '@shared/opinions/endpoints'
import { resultName, resultNames } from '@shared/opinions/words'
import { Button } from '../../../components/Button'
import { Term } from '../../../components/Term'
import { Box, Heading } from '../../../elements/elements'
import { longDate } from '../../../lib/time'

const thanks: Record<NonNullable<Opinion['decision']>['result'], string> = {
  adopted: '您的意见被采纳了',
  partially_adopted: '您的意见被部分采纳',
  not_adopted: '这次没有采纳',
  noted: '您的意见留作参考',
}

/** While the law is not passed. */
const meant: Partial<typeof thanks> = { adopted: '您的意见拟采纳', partially_adopted: '您的意见拟部分采纳' }

type DecisionCardProps = { decision: NonNullable<Opinion['decision']>; tentative?: boolean; onThanks?: () => void }

/** The answer: result first, then the words. */
export const DecisionCard = ({ decision, tentative, onThanks }: DecisionCardProps) => (
  <Box className={`decision decision--${decision.result}`}>
    <Heading level={2} className="decision__title serif">
      {(tentative && meant[decision.result]) || thanks[decision.result]}
    </Heading>
    <Box className="decision__reply">{decision.reply}</Box>
    {tentative && meant[decision.result] && (
      <Box className="decision__where">法规还没有表决通过，以最后通过的文本为准。</Box>
    )}
    {decision.adoptedIn && decision.adoptedIn.length > 0 && (
      <Box className="decision__where">
        体现在：{decision.adoptedIn.map(({ version, article }) => `第 ${version} 稿${article}`).join('、')}
      </Box>
    )}
    {onThanks && (decision.result === 'adopted' || decision.result === 'partially_adopted') && (
      <Box className="decision__thanks">
        <Button kind="secondary" size="small" icon="star" onTap={onThanks}>
          做一张感谢卡
        </Button>
      </Box>
    )}
    <Box className="decision__date">
      {tentative ? resultName(decision.result, tentative) : <Term name={resultNames[decision.result]} />}，
      {longDate(decision.decidedAt)}答复
    </Box>
  </Box>
)
