import { Button } from '../../../components/Button'
import { SearchBar } from '../../../components/SearchBar'
import { Box, Span } from '../../../elements/elements'
import { texts } from '../texts'
import type { useReading } from './useReading'

type FindBarProps = { reading: ReturnType<typeof useReading>; words: string; onWords: (words: string) => void }

/** Search in the text: how often it is there, and from one place to the next. */
export const FindBar = ({ reading, words, onWords }: FindBarProps) => {
  const { find, total, hit, show } = reading
  return (
    <Box className="law__find">
      <SearchBar
        label={texts.detail.findInText}
        placeholder={texts.detail.findInText}
        value={words}
        onChange={onWords}
        onSearch={() => show(0)}
      />
      {find !== '' && (
        <Box className="law__find-row">
          <Box role="status" className="law__find-count">
            {total === 0 ? texts.detail.findNothing(find) : texts.detail.findPosition(hit + 1, total)}
          </Box>
          {total > 0 && (
            <>
              <Button kind="secondary" size="small" onTap={() => show(-1)}>
                {texts.detail.findPrevious}
              </Button>
              <Button kind="secondary" size="small" onTap={() => show(1)}>
                {texts.detail.findNext}
              </Button>
            </>
          )}
        </Box>
      )}
      <Span className="visually-hidden">{texts.detail.findHint}</Span>
    </Box>
  )
}
