import { headed, retyped } from '@shared/drafts/corrections'
import type { Article } from '@shared/drafts/parse/types'
import { useState } from 'react'
import { ArticleText } from '../../components/ArticleText'
import { Button } from '../../components/Button'
import { DiffText } from '../../components/DiffText'
import { Icon } from '../../components/Icon'
import { Box, TextInput } from '../../elements/elements'
import { texts } from './texts'
import type { Edits } from './useEdits'

type PreviewArticleProps = {
  article: Article
  index: number
  /** Headings that begin here, with their level in the path. */
  headings: { text: string; level: number }[]
  warnings: readonly string[]
  edits: Edits
  onEdit: () => void
}

type HeadingEditProps = { value: string; done: string; onChange: (value: string) => void; onDone: () => void }

const HeadingEdit = ({ value, done, onChange, onDone }: HeadingEditProps) => (
  <Box className="preview__heading-edit">
    <TextInput
      label={texts.heading}
      placeholder={texts.headingExample}
      value={value}
      onChange={onChange}
      onConfirm={onDone}
    />
    <Button size="small" onTap={onDone}>
      {done}
    </Button>
  </Box>
)

/** A heading that can be retyped; emptied it is taken away. */
const HeadingLine = ({ text, onKeep }: { text: string; onKeep: (heading: string) => void }) => {
  const [typed, setTyped] = useState<string>()
  if (typed === undefined)
    return (
      <Box className="preview__heading serif">
        {text}
        <Button kind="plain" size="small" label={texts.editHeadingNamed(text)} onTap={() => setTyped(text)}>
          {texts.editHeading}
        </Button>
      </Box>
    )
  return (
    <HeadingEdit
      value={typed}
      done={typed.trim() === '' ? texts.removeHeading : texts.headingDone}
      onChange={setTyped}
      onDone={() => {
        setTyped(undefined)
        if (typed.trim() !== text) onKeep(typed.trim())
      }}
    />
  )
}

/** One recognised article with what looks doubtful in it, and what can be put right. */
export const PreviewArticle = ({ article, index, headings, warnings, edits, onEdit }: PreviewArticleProps) => {
  const [adding, setAdding] = useState<string>()
  return (
    <Box
      id={`recognised-${index}`}
      className={`preview__article ${warnings.length > 0 ? 'preview__article--doubtful' : ''}`}
    >
      {headings.map(({ text, level }) => (
        <HeadingLine
          key={`${level}${text}`}
          text={text}
          onKeep={(heading) => edits.apply(retyped(edits.articles, index, level, heading))}
        />
      ))}
      {warnings.map((message) => (
        <Box className="preview__warning" key={message}>
          <Icon name="warning" size="small" />
          {message}
        </Box>
      ))}
      <ArticleText label={article.label} caption={article.caption} text={article.text} />
      {article.marked && (
        <Box className="preview__marked">
          <Box className="muted small">{texts.marksLegend}</Box>
          <DiffText changes={article.marked} />
        </Box>
      )}
      <Box className="preview__tools">
        <Button kind="plain" size="small" label={texts.correctArticle(article.label)} onTap={onEdit}>
          {texts.correct}
        </Button>
        {index > 0 && (
          <Button
            kind="plain"
            size="small"
            label={texts.joinArticleToPrevious(article.label)}
            onTap={() => edits.apply([{ label: article.label, position: index + 1, join: true }])}
          >
            {texts.joinToPrevious}
          </Button>
        )}
        {adding === undefined ? (
          <Button kind="plain" size="small" label={texts.addHeadingBefore(article.label)} onTap={() => setAdding('')}>
            {texts.addHeading}
          </Button>
        ) : (
          <HeadingEdit
            value={adding}
            done={adding.trim() === '' ? texts.noHeading : texts.add}
            onChange={setAdding}
            onDone={() => {
              setAdding(undefined)
              if (adding.trim() !== '') edits.apply(headed(edits.articles, index, adding.trim()))
            }}
          />
        )}
      </Box>
    </Box>
  )
}
