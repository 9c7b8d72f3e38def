import { resultNames, results } from '@shared/opinions/words'
import { Sheet } from '../../components/Sheet'
import { Box, Span } from '../../elements/elements'
import { texts } from './texts'

const keys: readonly [string, string][] = [
  ['J', texts.next],
  ['K', texts.previous],
  ...results.map((result, index): [string, string] => [String(index + 1), texts.chooseResultKey(resultNames[result])]),
  ['Ctrl + Enter', texts.submitDecision],
  ['U', texts.undoLastKey],
  ['X', texts.togglePick],
  ['/', texts.search],
  ['Esc', texts.leaveInput],
  ['?', texts.openKeyHelp],
]

export const KeyHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Sheet open={open} title={texts.keyHelp} onClose={onClose}>
    {keys.map(([key, words]) => (
      <Box className="key-help" key={key}>
        <Span className="key">{key}</Span>
        <Span>{words}</Span>
      </Box>
    ))}
  </Sheet>
)
