import type { Opinion } from '@shared/opinions/schemas'
import { resultName, resultNames } from '@shared/opinions/words'
import { Button } from '../../../components/Button'
import { Term } from '../../../components/Term'
import { Box, Heading } from '../../../elements/elements'
import { longDate } from '../../../lib/time'
import { texts } from '../texts'

const thanks: Record<NonNullable<Opinion['decision']>['result'], string> = {
  adopted: texts.detail.adopted,
  partially_adopted: texts.detail.partiallyAdopted,
  not_adopted: texts.detail.notAdopted,
  noted: texts.detail.noted,
}

/** While the law is not passed. */
const meant: Partial<typeof thanks> = {
  adopted: texts.detail.toBeAdopted,
  partially_adopted: texts.detail.toBePartiallyAdopted,
}

type DecisionCardProps = { decision: NonNullable<Opinion['decision']>; tentative?: boolean; onThanks?: () => void }

/** The answer: result first, then the words. */
export const DecisionCard = ({ decision, tentative, onThanks }: DecisionCardProps) => (
  <Box className={`decision decision--${decision.result}`}>
    <Heading level={2} className="decision__title serif">
      {(tentative && meant[decision.result]) || thanks[decision.result]}
    </Heading>
    <Box className="decision__reply">{decision.reply}</Box>
    {tentative && meant[decision.result] && <Box className="decision__where">{texts.detail.tentativeNote}</Box>}
    {decision.adoptedIn && decision.adoptedIn.length > 0 && (
      <Box className="decision__where">
        {texts.detail.reflectedIn(
          decision.adoptedIn.map(({ version, article }) => texts.detail.versionArticle(version, article)).join('、'),
        )}
      </Box>
    )}
    {onThanks && (decision.result === 'adopted' || decision.result === 'partially_adopted') && (
      <Box className="decision__thanks">
        <Button kind="secondary" size="small" icon="star" onTap={onThanks}>
          {texts.detail.makeThanksCard}
        </Button>
      </Box>
    )}
    <Box className="decision__date">
      {tentative ? resultName(decision.result, tentative) : <Term name={resultNames[decision.result]} />}
      {texts.detail.answeredOn(longDate(decision.decidedAt))}
    </Box>
  </Box>
)
