import { Box, Span } from '../../elements/elements'

const steps = [
  { title: '读一条', text: '条文逐条列出' },
  { title: '说一句', text: '点一句就能说' },
  { title: '等答复', text: '结果都告诉您' },
]

/** How to say something, and what comes of it, in three words each. */
export const HowItWorks = () => (
  <Box className="home-steps" role="list" label="怎么提意见">
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
