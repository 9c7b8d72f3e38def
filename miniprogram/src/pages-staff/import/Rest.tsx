import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { Box, Heading, Span } from '../../elements/elements'
import type { Recognised } from './index'
import { texts } from './texts'

const LONGEST = 30

const wordsOf = (lines: unknown): string[] =>
  Array.isArray(lines)
    ? lines.flatMap((line) => (typeof line === 'string' ? [line] : typeof line?.text === 'string' ? [line.text] : []))
    : []

const Part = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <Box className="rest__part">
    <Heading level={3} className="rest__title">
      {title}
    </Heading>
    {hint && <Box className="muted small">{hint}</Box>}
    <Box className="rest__words serif">
      <Span selectable>{children}</Span>
    </Box>
  </Box>
)

/** What belongs to no article, so that staff see that nothing was lost: first what a person has to place. */
export const Unplaced = ({ recognised }: { recognised: Recognised }) => {
  const unplaced = wordsOf(recognised.unplaced)
  if (unplaced.length === 0) return null
  return (
    <Box className="rest rest--doubtful">
      <Box className="preview__warning">
        <Icon name="warning" size="small" />
        {texts.unplacedHint(unplaced.length)}
      </Box>
      <Part title={texts.unplacedTitle}>{unplaced.join('\n')}</Part>
    </Box>
  )
}

/** What stands after the last article, and what was taken for furniture of the pages: folded, it is seldom wrong. */
export const Rest = ({ recognised }: { recognised: Recognised }) => {
  const [open, setOpen] = useState(false)
  const { closing, signature, annexes = [], footnotes = [] } = recognised
  const contents = wordsOf(recognised.contents)
  const furniture = wordsOf(recognised.furniture)
  const left = contents.length + furniture.length
  if (!closing && !signature && annexes.length + footnotes.length + left === 0) return null
  return (
    <Box className="rest">
      {closing && <Part title={texts.ending}>{closing}</Part>}
      {annexes.map(({ label, title, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: annexes of one recognition never move
        <Part key={index} title={[label, title].filter(Boolean).join('　')}>
          {text}
        </Part>
      ))}
      {signature && <Part title={texts.signature}>{signature}</Part>}
      {footnotes.length > 0 && (
        <Part title={texts.footnotes}>
          {footnotes.map(({ number, text }) => texts.footnoteLine(number, text)).join('\n')}
        </Part>
      )}
      {left > 0 && (
        <Button kind="plain" size="small" icon={open ? 'down' : 'next'} onTap={() => setOpen(!open)}>
          {texts.furnitureCount(left)}
        </Button>
      )}
      {open && contents.length > 0 && <Part title={texts.contents}>{contents.join('\n')}</Part>}
      {open && furniture.length > 0 && (
        <Part
          title={texts.pageFurniture}
          hint={furniture.length > LONGEST ? texts.firstLinesShown(furniture.length, LONGEST) : undefined}
        >
          {furniture.slice(0, LONGEST).join('\n')}
        </Part>
      )}
    </Box>
  )
}
