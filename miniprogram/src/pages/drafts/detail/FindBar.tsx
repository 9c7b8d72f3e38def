import { Button } from '../../../components/Button'
import { SearchBar } from '../../../components/SearchBar'
import { Box, Span } from '../../../elements/elements'
import type { useReading } from './useReading'

type FindBarProps = { reading: ReturnType<typeof useReading>; words: string; onWords: (words: string) => void }

/** Search in the text: how often it is there, and from one place to the next. */
export const FindBar = ({ reading, words, onWords }: FindBarProps) => {
  const { find, total, hit, show } = reading
  return (
    <Box className="law__find">
      <SearchBar
        label="在条文中查找"
        placeholder="在条文中查找"
        value={words}
        onChange={onWords}
        onSearch={() => show(0)}
      />
      {find !== '' && (
        <Box className="law__find-row">
          <Box role="status" className="law__find-count">
            {total === 0 ? `条文里没有“${find}”` : `第 ${hit + 1} 处，共 ${total} 处`}
          </Box>
          {total > 0 && (
            <>
              <Button kind="secondary" size="small" onTap={() => show(-1)}>
                上一处
              </Button>
              <Button kind="secondary" size="small" onTap={() => show(1)}>
                下一处
              </Button>
            </>
          )}
        </Box>
      )}
      <Span className="visually-hidden">输入后按回车到第一处</Span>
    </Box>
  )
}
