import { labelOf } from '@shared/drafts/parse/marks'
import type { Article } from '@shared/drafts/parse/types'
import type { Correction } from '@shared/drafts/schemas'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { TextArea, TextField } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { useKept } from '../../state/kept'
import { texts } from './texts'

type EditSheetProps = {
  /** Where it is kept until it is applied. */
  slot: string
  article: Article
  position: number
  onClose: () => void
  onApply: (step: Correction[]) => boolean
}

/** One article put right: its number, caption and words, or where a second one begins. */
export const EditSheet = ({ slot, article, position, onClose, onApply }: EditSheetProps) => {
  const [words, setWords, forget] = useKept(`correction:${slot}`, {
    label: article.label,
    caption: article.caption ?? '',
    text: article.text,
  })
  const { label, caption, text } = words
  const change = (part: Partial<typeof words>): void => setWords((before) => ({ ...before, ...part }))
  const [line, setLine] = useState<number>()
  const [second, setSecond] = useState('')
  // A line break that is typed makes a place to split at, also inside a sentence.
  const lines = text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const at = { label: article.label, position }

  const done = (): void => {
    forget()
    onClose()
  }
  const keep = (): void => {
    const step: Correction = {
      ...at,
      ...(label.trim() !== article.label && { newLabel: label.trim() }),
      ...(caption.trim() !== (article.caption ?? '') && { caption: caption.trim() || null }),
      ...(text.trim() !== article.text && { text: text.trim() }),
    }
    if (Object.keys(step).length === 2 || onApply([step])) done()
  }
  const split = (): void => {
    if (line === undefined) return
    const typed = lines.join('\n')
    const step: Correction = {
      ...at,
      ...(typed !== article.text && { text: typed }),
      split: { line, label: second.trim() },
    }
    if (onApply([step])) done()
  }

  return (
    <Sheet
      open
      title={texts.correctArticle(article.label)}
      onClose={onClose}
      footer={
        line === undefined ? (
          <Button block disabled={label.trim() === '' || text.trim() === ''} onTap={keep}>
            {texts.correct}
          </Button>
        ) : (
          <Button block disabled={second.trim() === ''} onTap={split}>
            {texts.splitFromLine(line, second.trim() || texts.anotherArticle)}
          </Button>
        )
      }
    >
      <TextField id="edit-label" label={texts.articleLabel} value={label} onChange={(to) => change({ label: to })} />
      <TextField
        id="edit-caption"
        label={texts.articleCaption}
        optional
        value={caption}
        onChange={(to) => change({ caption: to })}
      />
      <TextArea
        id="edit-text"
        label={texts.articleText}
        hint={texts.splitHintHere}
        rows={6}
        limit={50_000}
        value={text}
        onChange={(to) => {
          change({ text: to })
          setLine(undefined)
        }}
      />
      {lines.length > 1 && (
        <Box className="edit__split">
          <Box className="field__label">{texts.splitHint}</Box>
          {lines.map((each, index) =>
            index === 0 ? null : (
              <Button
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one article do not move here
                key={index}
                kind={line === index + 1 ? 'secondary' : 'plain'}
                size="small"
                onTap={() => {
                  setLine(line === index + 1 ? undefined : index + 1)
                  setSecond(labelOf(each)?.label ?? '')
                }}
              >
                {[...each].slice(0, 24).join('')}
              </Button>
            ),
          )}
          {line !== undefined && (
            <TextField id="edit-second" label={texts.secondLabel} value={second} onChange={setSecond} />
          )}
        </Box>
      )}
    </Sheet>
  )
}
