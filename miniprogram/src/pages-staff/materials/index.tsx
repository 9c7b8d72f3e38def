import { type MaterialGroup, MOST_MATERIALS, materialGroupNames, materialGroups } from '@shared/drafts/materialWords'
import { useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { queryClient, refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Field, TextArea, TextField } from '../../components/Field'
import { Segmented } from '../../components/Segmented'
import { Skeleton } from '../../components/Skeleton'
import { Box, Picture, Span } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { goBack } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { DraftHead } from '../components/DraftHead'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { Unsaved } from '../components/Unsaved'
import { WithDraft } from '../components/WithDraft'
import type { Draft } from '../lib/draftCache'
import { useUpload } from '../lib/useUpload'
import { texts } from './texts'
import './style.css'

type Materials = AnswerOf<'GET /drafts/{draftId}/materials'>
type Row = {
  /** The upload's, which is the material's id too. */
  id: string
  fresh: boolean
  group: MaterialGroup
  title: string
  alt: string
  article: string
  version?: number
  visual: boolean
}

const EXTENSIONS = ['pdf', 'docx', 'xlsx', 'jpg', 'jpeg', 'png', 'webp', 'mp4'] as const
const isVisual = (name: string): boolean => /\.(jpe?g|png|webp|mp4)$/i.test(name)

const rowsOf = ({ items }: Materials): Row[] =>
  items.map(({ id, group, title, alt = '', article = '', version, kind }) => ({
    id,
    fresh: false,
    group,
    title,
    alt,
    article,
    version,
    visual: kind !== 'document',
  }))

type Errors = { title?: string; alt?: string; article?: string }

const errorsOf = ({ title, alt, article, group, visual }: Row): Errors => ({
  title: title.trim() === '' ? texts.nameMissing : undefined,
  alt: visual && alt.trim() === '' ? texts.altMissing : undefined,
  article: group === 'note' && article.trim() === '' ? texts.articleMissing : undefined,
})

type RowCardProps = {
  row: Row
  thumbUrl: string | undefined
  asked: boolean
  first: boolean
  change: (part: Partial<Row>) => void
  onUp: () => void
  onRemove: () => void
}

const RowCard = ({ row, thumbUrl, asked, first, change, onUp, onRemove }: RowCardProps) => {
  const errors: Errors = asked ? errorsOf(row) : {}
  return (
    <Card>
      <Box className="material-row">
        {thumbUrl && <Picture className="material-row__thumb" src={thumbUrl} alt="" />}
        <Box className="grow">
          <Field label={texts.placement}>
            <Segmented
              wrap
              label={texts.placement}
              value={row.group}
              onChange={(group) => change({ group })}
              choices={materialGroups.map((value) => ({ value, label: materialGroupNames[value] }))}
            />
          </Field>
          <TextField
            id={`material-title-${row.id}`}
            label={texts.name}
            value={row.title}
            onChange={(title) => change({ title })}
            error={errors.title}
          />
          {row.group === 'note' && (
            <TextField
              id={`material-article-${row.id}`}
              label={texts.whichArticle}
              placeholder={texts.articleExample}
              value={row.article}
              onChange={(article) => change({ article })}
              error={errors.article}
            />
          )}
          {row.visual && (
            <TextArea
              id={`material-alt-${row.id}`}
              label={texts.alt}
              hint={texts.altHint}
              rows={3}
              limit={1000}
              value={row.alt}
              onChange={(alt) => change({ alt })}
              error={errors.alt}
            />
          )}
        </Box>
      </Box>
      <Box className="staff__buttons">
        {!first && (
          <Button kind="plain" size="small" label={texts.moveUpNamed(row.title)} onTap={onUp}>
            {texts.moveUp}
          </Button>
        )}
        <Button kind="plain" size="small" label={texts.removeNamed(row.title)} onTap={onRemove}>
          {texts.remove}
        </Button>
      </Box>
    </Card>
  )
}

const Form = ({ draft, standing }: { draft: Draft; standing: Materials }) => {
  const [rows, setRows, forget, unsaved] = useKept<Row[]>(`materials:${draft.id}`, rowsOf(standing))
  const [asked, setAsked] = useState(false)
  const upload = useUpload(EXTENSIONS)
  const command = useCommand('PUT /drafts/{draftId}/materials')
  const change = (id: string, part: Partial<Row>): void =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = async (): Promise<void> => {
    const file = await upload.choose()
    if (!file) return
    const visual = isVisual(file.name)
    const title = file.name.replace(/\.[^.]+$/, '')
    const row = { id: file.uploadId, fresh: true, title, alt: '', article: '', visual }
    setRows((before) => [...before, { ...row, group: visual ? 'media' : 'background' }])
  }
  const up = (index: number): void =>
    setRows((before) => {
      const after = [...before]
      const [row] = after.splice(index, 1)
      if (row) after.splice(index - 1, 0, row)
      return after
    })
  const save = async (): Promise<void> => {
    setAsked(true)
    if (rows.some((row) => Object.values(errorsOf(row)).some(Boolean))) return toast(texts.fieldsMissing, 'bad')
    const after = await command.run({
      draftId: draft.id,
      items: rows.map(({ id, fresh, group, title, alt, article, version, visual }) => ({
        ...(fresh ? { uploadId: id } : { id }),
        group,
        title: title.trim(),
        ...(visual && { alt: alt.trim() }),
        ...(group === 'note' && { article: article.trim(), ...(version !== undefined && { version }) }),
      })),
    })
    if (!after) return
    forget()
    queryClient.setQueryData(['GET /drafts/{draftId}/materials', { draftId: draft.id }], after)
    await refresh('GET /drafts/{draftId}')
    toast(draft.signOff && draft.published ? texts.submittedForSignOff : texts.saved, 'good')
    goBack()
  }
  return (
    <Box className="staff__form">
      <DraftHead draft={draft} />
      <Box className="staff__note">{texts.uploadExplained}</Box>
      {rows.length === 0 && <Empty icon="document" title={texts.nothingYet} text={texts.emptyHint} />}
      {rows.map((row, index) => (
        <RowCard
          key={row.id}
          row={row}
          thumbUrl={standing.items.find(({ id }) => id === row.id)?.thumbUrl}
          asked={asked}
          first={index === 0}
          change={(part) => change(row.id, part)}
          onUp={() => up(index)}
          onRemove={() => setRows((before) => before.filter(({ id }) => id !== row.id))}
        />
      ))}
      <Failure error={upload.error ?? command.error} />
      <Box className="staff__buttons">
        {rows.length < MOST_MATERIALS && (
          <Button kind="secondary" icon="plus" busy={upload.busy} onTap={add}>
            {texts.upload}
          </Button>
        )}
        <Button busy={command.busy} disabled={upload.busy} onTap={save}>
          {draft.signOff && draft.published ? texts.submitForPublication : texts.save}
        </Button>
        <Span className="muted small">{texts.saveHint}</Span>
      </Box>
      <Unsaved shown={unsaved} onDrop={forget} />
    </Box>
  )
}

const Loaded = ({ draft }: { draft: Draft }) => {
  const { data, error, refetch } = useGet('GET /drafts/{draftId}/materials', { draftId: draft.id })
  if (!data) return error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton cards={2} />
  return <Form key={draft.id} draft={draft} standing={data} />
}

/** 资料: background papers, attachments, pictures and short videos, in the order that readers see. */
export default function StaffMaterials() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.pageTitle} permission="drafts:edit">
      <WithDraft draftId={id}>{(draft) => <Loaded draft={draft} />}</WithDraft>
    </StaffPage>
  )
}
