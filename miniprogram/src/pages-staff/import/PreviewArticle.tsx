import { headed, retyped } from '@shared/drafts/corrections'
import type { Article } from '@shared/drafts/parse/types'
import { useState } from 'react'
import { ArticleText } from '../../components/ArticleText'
import { Button } from '../../components/Button'
import { DiffText } from '../../components/DiffText'
import { Icon } from '../../components/Icon'
import { Box, TextInput } from '../../elements/elements'
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
    <TextInput label="标题" placeholder="第二章 管理与服务" value={value} onChange={onChange} onConfirm={onDone} />
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
        <Button kind="plain" size="small" label={`改标题：${text}`} onTap={() => setTyped(text)}>
          改标题
        </Button>
      </Box>
    )
  return (
    <HeadingEdit
      value={typed}
      done={typed.trim() === '' ? '去掉标题' : '改好了'}
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
          <Box className="muted small">文件里标出的修改：带下划线的新增，带删除线的删去。</Box>
          <DiffText changes={article.marked} />
        </Box>
      )}
      <Box className="preview__tools">
        <Button kind="plain" size="small" label={`更正${article.label}`} onTap={onEdit}>
          更正
        </Button>
        {index > 0 && (
          <Button
            kind="plain"
            size="small"
            label={`${article.label}并入上一条`}
            onTap={() => edits.apply([{ label: article.label, position: index + 1, join: true }])}
          >
            并入上一条
          </Button>
        )}
        {adding === undefined ? (
          <Button kind="plain" size="small" label={`在${article.label}前面加标题`} onTap={() => setAdding('')}>
            前面加标题
          </Button>
        ) : (
          <HeadingEdit
            value={adding}
            done={adding.trim() === '' ? '不加了' : '加上'}
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
