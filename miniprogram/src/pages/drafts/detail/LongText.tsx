import { Card } from '../../../components/Card'
import { Box, Span } from '../../../elements/elements'

/** An explanation or announcement as staff wrote it. */
export const LongText = ({ text }: { text: string }) => (
  <Card>
    <Box className="long-text serif">
      {text.split('\n').map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text never move
        <Box className="long-text__paragraph" key={index}>
          <Span selectable>{paragraph}</Span>
        </Box>
      ))}
    </Box>
  </Card>
)
