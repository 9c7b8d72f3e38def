import type { DraftVersion } from '@shared/drafts/schemas'
import { Box, Heading, Span } from '../../../elements/elements'
import { texts } from '../texts'

/** What stands after the last article: closing words, annexes, and who signed. */
export const Ending = ({ text }: { text: Pick<DraftVersion, 'closing' | 'annexes' | 'signature' | 'footnotes'> }) => (
  <>
    {text.closing && <Box className="law__preamble serif">{text.closing}</Box>}
    {text.annexes?.map(({ label, title, text: words }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: annexes of a published text never move
      <Box key={index} className="law__article">
        <Heading level={3} className="law__heading serif">
          {[label, title].filter(Boolean).join('　')}
        </Heading>
        <Box className="law__annex serif">
          <Span selectable>{words}</Span>
        </Box>
      </Box>
    ))}
    {text.signature && <Box className="law__annex serif">{text.signature}</Box>}
    {text.footnotes?.map(({ number, text: words }) => (
      <Box key={number} className="law__footnote">
        {texts.detail.footnote(number, words)}
      </Box>
    ))}
  </>
)
