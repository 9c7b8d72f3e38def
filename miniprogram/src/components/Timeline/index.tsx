import { Box, Span } from '../../elements/elements'
import './style.css'

export type Step = { key: string; title: string; note?: string; text?: string; state: 'done' | 'now' | 'ahead' }

/** What happened and what comes, from top to bottom. */
export const Timeline = ({ steps }: { steps: readonly Step[] }) => (
  <Box className="timeline">
    {steps.map((step) => (
      <Box className={`timeline__step timeline__step--${step.state}`} key={step.key}>
        <Box className="timeline__dot" />
        <Box className="timeline__words">
          <Box className="timeline__title">
            {step.title}
            {step.note && <Span className="timeline__note">{step.note}</Span>}
          </Box>
          {step.text && <Box className="timeline__text">{step.text}</Box>}
        </Box>
      </Box>
    ))}
  </Box>
)
