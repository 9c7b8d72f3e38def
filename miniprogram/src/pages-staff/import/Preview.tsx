import { versionKinds } from '@shared/drafts/words'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { ApiError } from '../../api/apiError'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { scrollTo } from '../../platform/scrollTo'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import { EditSheet } from './EditSheet'
import type { Recognised } from './index'
import { PreviewArticle } from './PreviewArticle'
import { doubtsOf, headingsFrom } from './placed'
import { Rest, Unplaced } from './Rest'
import { texts } from './texts'
import type { Edits } from './useEdits'

export type VersionKind = (typeof versionKinds)[number]

type PreviewProps = {
  recognised: Recognised
  /** The number this version will have. */
  next: number
  edits: Edits
  busy: boolean
  error: ApiError | undefined
  onSave: (kind: VersionKind) => void
  onBack: () => void
}

/** Scrolls to an article; what stands before the first one is at the page's top. */
const show = (index: number): void => {
  if (index >= 0) void scrollTo(`#recognised-${index}`)
  else Taro.pageScrollTo({ scrollTop: 0, duration: 180 })
}

/** What was recognised, article by article, with what looks doubtful first. Nothing is saved yet. */
export const Preview = ({ recognised, next, edits, busy, error, onSave, onBack }: PreviewProps) => {
  const [kind, setKind] = useState<VersionKind>(next === 1 ? '征求意见稿' : '修改稿')
  const [editing, setEditing] = useState<number>()
  const { warnings, title, preamble } = recognised
  const { articles } = edits
  const doubts = useMemo(() => doubtsOf(articles, warnings, edits.steps > 0), [articles, warnings, edits.steps])
  const note = typeof recognised.note === 'string' ? recognised.note : undefined
  const edited = editing === undefined ? undefined : articles[editing]
  const count = articles.length
  return (
    <Box className="preview">
      <Box className="preview__side">
        <Card>
          <Heading level={3} className="section__title">
            {texts.recognisedCount(count)}
          </Heading>
          {doubts.length === 0 ? (
            <Box className="preview__fine">
              <Icon name="check-circle" size="small" />
              <Span>{texts.noDoubts}</Span>
            </Box>
          ) : (
            <Box className="preview__warnings" role="alert">
              {doubts.map(({ message, excerpt, index }, at) => (
                <Tap
                  // biome-ignore lint/suspicious/noArrayIndexKey: they have no identity but their place
                  key={at}
                  className="preview__warning preview__warning--leads"
                  label={texts.seePlace(message)}
                  onTap={() => show(index)}
                >
                  <Icon name="warning" size="small" />
                  <Box>
                    {message}
                    {excerpt && <Box className="muted small">“{excerpt}”</Box>}
                  </Box>
                </Tap>
              ))}
            </Box>
          )}
          <Field label={texts.whichVersion}>
            <Select
              label={texts.versionKind}
              value={kind}
              onChange={setKind}
              choices={versionKinds.map((value) => ({ value, label: value }))}
            />
          </Field>
          {edits.steps > 0 && (
            <Box className="staff__buttons preview__undo">
              <Span className="muted small">{texts.editCount(edits.steps)}</Span>
              <Button kind="plain" size="small" onTap={edits.undo}>
                {texts.undoLast}
              </Button>
            </Box>
          )}
          <Failure error={error} />
          <Box className="staff__buttons">
            <Button busy={busy} disabled={count === 0} onTap={() => onSave(kind)}>
              {texts.saveAsVersion(next)}
            </Button>
            <Button kind="secondary" onTap={onBack}>
              {texts.goBack}
            </Button>
          </Box>
        </Card>
      </Box>
      <Box className="preview__paper">
        <Heading level={3} className="preview__title serif">
          {title || texts.noTitleRecognised}
        </Heading>
        {note && <Box className="preview__note serif">{note}</Box>}
        {preamble && <Box className="preview__preamble serif">{preamble}</Box>}
        <Unplaced recognised={recognised} />
        {articles.map((article, index) => (
          <PreviewArticle
            // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and a step moves what follows it
            key={index}
            article={article}
            index={index}
            headings={headingsFrom(articles, index)}
            warnings={doubts.filter((doubt) => doubt.index === index).map(({ message }) => message)}
            edits={edits}
            onEdit={() => setEditing(index)}
          />
        ))}
        <Rest recognised={recognised} />
      </Box>
      {edited && editing !== undefined && (
        <EditSheet
          key={editing}
          slot={`${edits.slot}:${edited.label}:${editing}`}
          article={edited}
          position={editing + 1}
          onClose={() => setEditing(undefined)}
          onApply={edits.apply}
        />
      )}
    </Box>
  )
}
