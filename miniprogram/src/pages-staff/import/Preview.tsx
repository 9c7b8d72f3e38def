import { versionKinds } from '@shared/drafts/words'
import { useState } from 'react'
import type { ApiError } from '../../api/apiError'
import { ArticleText } from '../../components/ArticleText'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Box, Heading, Span } from '../../elements/elements'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import type { Recognised } from './index'

export type VersionKind = (typeof versionKinds)[number]

type PreviewProps = {
  recognised: Recognised
  /** The number this version will have. */
  next: number
  joined: ReadonlySet<number>
  onJoin: (index: number) => void
  busy: boolean
  error: ApiError | undefined
  onSave: (kind: VersionKind) => void
  onBack: () => void
}

const excerptOf = (place: unknown): string =>
  typeof place === 'object' && place !== null && 'excerpt' in place ? String(place.excerpt) : ''

const pathChanged = (articles: Recognised['articles'], index: number): string[] => {
  const path = articles[index]?.path ?? []
  const before = articles[index - 1]?.path ?? []
  const from = path.findIndex((heading, level) => heading !== before[level])
  return from < 0 ? [] : path.slice(from)
}

/** What was recognised, article by article, with what looks doubtful first. Nothing is saved yet. */
export const Preview = ({ recognised, next, joined, onJoin, busy, error, onSave, onBack }: PreviewProps) => {
  const [kind, setKind] = useState<VersionKind>(next === 1 ? '征求意见稿' : '修改稿')
  const { articles, warnings, title, preamble } = recognised
  const [adjusting, setAdjusting] = useState(warnings.length > 0)
  const count = articles.length - joined.size
  return (
    <Box className="preview">
      <Box className="preview__side">
        <Card>
          <Heading level={3} className="section__title">
            识别出 {count} 条
          </Heading>
          {warnings.length === 0 ? (
            <Box className="preview__fine">
              <Icon name="check-circle" size="small" />
              <Span>没有发现疑点，请大致看一遍再保存。</Span>
            </Box>
          ) : (
            <Box className="preview__warnings" role="alert">
              {warnings.map((warning, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: warnings of one recognition never move
                <Box className="preview__warning" key={index}>
                  <Icon name="warning" size="small" />
                  <Box>
                    {warning.message}
                    {excerptOf(warning.place) && <Box className="muted small">“{excerptOf(warning.place)}”</Box>}
                  </Box>
                </Box>
              ))}
            </Box>
          )}
          <Field label="这是哪一稿">
            <Select
              label="稿次"
              value={kind}
              onChange={setKind}
              choices={versionKinds.map((value) => ({ value, label: value }))}
            />
          </Field>
          {!adjusting && (
            <Button kind="plain" size="small" onTap={() => setAdjusting(true)}>
              有的地方不该分条？
            </Button>
          )}
          <Failure error={error} />
          <Box className="staff__buttons">
            <Button busy={busy} disabled={count === 0} onTap={() => onSave(kind)}>
              保存为第 {next} 稿
            </Button>
            <Button kind="secondary" onTap={onBack}>
              回去修改
            </Button>
          </Box>
        </Card>
      </Box>
      <Box className="preview__paper">
        <Heading level={3} className="preview__title serif">
          {title || '（没有识别出标题）'}
        </Heading>
        {preamble && <Box className="preview__preamble serif">{preamble}</Box>}
        {articles.map((article, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, places do not move
          <Box key={index} className={`preview__article ${joined.has(index) ? 'preview__article--joined' : ''}`}>
            {pathChanged(articles, index).map((heading) => (
              <Box className="preview__heading serif" key={heading}>
                {heading}
              </Box>
            ))}
            <ArticleText label={article.label} caption={article.caption} text={article.text} />
            {adjusting && index > 0 && (
              <Box className="preview__tools">
                <Button kind="plain" size="small" onTap={() => onJoin(index)}>
                  {joined.has(index) ? '仍作为单独一条' : '不是单独一条，并入上一条'}
                </Button>
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
