import { labelOf } from '@shared/drafts/parse/marks'
import type { Article } from '@shared/drafts/parse/types'
import type { Correction } from '@shared/drafts/schemas'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { TextArea, TextField } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { texts } from './texts'

type EditSheetProps = {
  article: Article
  position: number
  onClose: () => void
  onApply: (step: Correction[]) => boolean
}

/** One article put right: its number, caption and words, or where a second one begins. */
export const EditSheet = ({ article, position, onClose, onApply }: EditSheetProps) => {
  const [label, setLabel] = useState(article.label)
  const [caption, setCaption] = useState(article.caption ?? '')
  const [text, setText] = useState(article.text)
  const [line, setLine] = useState<number>()
  const [second, setSecond] = useState('')
  // A line break that is typed makes a place to split at, also inside a sentence.
  const lines = text
    .split('\n')
    .map((words) => words.trim())
    .filter((words) => words !== '')
  const at = { label: article.label, position }

  const keep = (): void => {
    const step: Correction = {
      ...at,
      ...(label.trim() !== article.label && { newLabel: label.trim() }),
      ...(caption.trim() !== (article.caption ?? '') && { caption: caption.trim() || null }),
      ...(text.trim() !== article.text && { text: text.trim() }),
    }
    if (Object.keys(step).length === 2 || onApply([step])) onClose()
  }
  const split = (): void => {
    if (line === undefined) return
    const words = lines.join('\n')
    const step: Correction = {
      ...at,
      ...(words !== article.text && { text: words }),
      split: { line, label: second.trim() },
    }
    if (onApply([step])) onClose()
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
      <TextField id="edit-label" label={texts.articleLabel} value={label} onChange={setLabel} />
      <TextField id="edit-caption" label={texts.articleCaption} optional value={caption} onChange={setCaption} />
      <TextArea
        id="edit-text"
        label={texts.articleText}
        hint={texts.splitHintHere}
        rows={6}
        limit={50_000}
        value={text}
        onChange={(words) => {
          setText(words)
          setLine(undefined)
        }}
      />
      {lines.length > 1 && (
        <Box className="edit__split">
          <Box className="field__label">{texts.splitHint}</Box>
          {lines.map((words, index) =>
            index === 0 ? null : (
              <Button
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one article do not move here
                key={index}
                kind={line === index + 1 ? 'secondary' : 'plain'}
                size="small"
                onTap={() => {
                  setLine(line === index + 1 ? undefined : index + 1)
                  setSecond(labelOf(words)?.label ?? '')
                }}
              >
                {[...words].slice(0, 24).join('')}
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
