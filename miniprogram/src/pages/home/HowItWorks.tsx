import { Box, Span } from '../../elements/elements'
import { texts } from './texts'

const steps = [
  { title: texts.readStep, text: texts.readStepText },
  { title: texts.speakStep, text: texts.speakStepText },
  { title: texts.answerStep, text: texts.answerStepText },
]

/** How to say something, and what comes of it, in three words each. */
export const HowItWorks = () => (
  <Box className="home-steps" role="list" label={texts.howItWorks}>
    {steps.map(({ title, text }, at) => (
      <Box key={title} className="home-step" role="listitem">
        <Span className="home-step__number">{at + 1}</Span>
        <Box>
          <Box className="home-step__title">{title}</Box>
          <Box className="home-step__text">{text}</Box>
        </Box>
      </Box>
    ))}
  </Box>
)
