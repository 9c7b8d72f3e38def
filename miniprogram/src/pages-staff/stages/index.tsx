import { type StageKind, stageKinds, stageNames } from '@shared/drafts/words'
import { useState } from 'react'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea, TextField } from '../../components/Field'
import { Box } from '../../elements/elements'
import { fileKind, sizeWords } from '../../lib/fileWords'
import { useParams } from '../../platform/useParams'
import { goBack } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { DraftHead } from '../components/DraftHead'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { Unsaved } from '../components/Unsaved'
import { WithDraft } from '../components/WithDraft'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import { type Draft, keepDraft } from '../lib/draftCache'
import { useUpload } from '../lib/useUpload'
import { texts } from './texts'
import './style.css'

/** At an address, or a file: one that was uploaded just now, or one that is kept already. */
type Paper = { key: number; title: string; url: string; uploadId?: string; fileId?: string; said?: string }
type Row = { key: number; kind: StageKind; date: string; until: string; title: string; text: string; papers: Paper[] }

type Document = NonNullable<NonNullable<Draft['stages']>[number]['documents']>[number]
const paperOf = ({ title, url = '', fileId, type, bytes }: Partial<Document>, key: number): Paper => ({
  key,
  title: title ?? '',
  url,
  fileId,
  said: type && [fileKind(type), bytes && sizeWords(bytes)].filter(Boolean).join('，'),
})
const isFile = ({ uploadId, fileId }: Paper): boolean => uploadId !== undefined || fileId !== undefined
const EXTENSIONS = ['pdf', 'docx', 'xlsx'] as const
const rowOf = (kind: StageKind, key: number, stage?: NonNullable<Draft['stages']>[number]): Row => ({
  key,
  kind: stage?.kind ?? kind,
  date: stage?.date ?? '',
  until: stage?.until ?? '',
  title: stage?.title ?? '',
  text: stage?.text ?? '',
  papers: (stage?.documents ?? []).map(paperOf),
})
/** One that none of them has: they are kept on the device, so it is not counted up from the page's opening. */
const freeKey = (rows: readonly { key: number }[]): number => Math.max(-1, ...rows.map(({ key }) => key)) + 1
const withPaper = (row: Row, paper: Partial<Paper>): Row => ({
  ...row,
  papers: [...row.papers, { ...paperOf({}, freeKey(row.papers)), ...paper }],
})

type DocumentInput = { title: string; url?: string; uploadId?: string; fileId?: string }
const documentOf = ({ title, url, uploadId, fileId }: Paper): DocumentInput[] => {
  const named = { title: title.trim() || texts.viewFile }
  if (uploadId !== undefined) return [{ ...named, uploadId }]
  if (fileId !== undefined) return [{ ...named, fileId }]
  return url.trim() ? [{ ...named, url: url.trim() }] : []
}

/** Of one stage, as the contract has it. */
const MOST_PAPERS = 10

const Form = ({ draft }: { draft: Draft }) => {
  const [rows, setRows, forget, unsaved] = useKept<Row[]>(
    `stages:${draft.id}`,
    (draft.stages ?? []).map((stage, key) => rowOf(stage.kind, key, stage)),
  )
  const command = useCommand('PUT /drafts/{draftId}/stages')
  const upload = useUpload(EXTENSIONS)
  const [asked, setAsked] = useState(false)
  const change = (key: number, part: Partial<Row>): void =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const wrongEnd = ({ date, until }: Row): boolean => until !== '' && (date === '' || until < date)
  const wrongPaper = (paper: Paper): boolean => {
    const url = paper.url.trim()
    return !isFile(paper) && (url === '' ? paper.title.trim() !== '' : !/^https?:\/\/[^\s<>"]+$/.test(url))
  }
  const attach = async (row: Row): Promise<void> => {
    const file = await upload.choose()
    if (!file) return
    const paper = { title: file.name.replace(/\.[^.]+$/, ''), uploadId: file.uploadId, said: file.name }
    setRows((before) => before.map((each) => (each.key === row.key ? withPaper(each, paper) : each)))
  }
  const changePaper = (row: Row, key: number, part: Partial<Paper>): void =>
    change(row.key, { papers: row.papers.map((paper) => (paper.key === key ? { ...paper, ...part } : paper)) })
  const add = (kind: StageKind): void => setRows((before) => [...before, rowOf(kind, freeKey(before))])

  const save = async (): Promise<void> => {
    setAsked(true)
    if (rows.some((row) => wrongEnd(row) || row.papers.some(wrongPaper))) return toast(texts.fixMarked, 'bad')
    const stages = rows.map(({ kind, date, until, title, text, papers }) => ({
      kind,
      ...(date && { date }),
      ...(until && until !== date && { until }),
      ...(title.trim() && { title: title.trim() }),
      ...(text.trim() && { text: text.trim() }),
      ...(papers.some((paper) => isFile(paper) || paper.url.trim()) && { documents: papers.flatMap(documentOf) }),
    }))
    const after = await command.run({ draftId: draft.id, stages })
    if (!after) return
    forget()
    keepDraft(after)
    void refresh('GET /drafts/{draftId}/materials')
    toast(after.awaiting?.matter === 'stages' ? texts.submittedForSignOff : texts.saved, 'good')
    goBack()
  }

  return (
    <Box className="staff__form">
      <DraftHead draft={draft} />
      <Box className="staff__note">{texts.intro}</Box>
      {rows.map((row) => (
        <Card key={row.key}>
          <Box className="stage-row__head">
            <Field label={texts.kind}>
              <Select<StageKind>
                label={texts.kind}
                value={row.kind}
                onChange={(kind) => change(row.key, { kind })}
                choices={stageKinds.map((value) => ({ value, label: stageNames[value] }))}
              />
            </Field>
            <Field label={texts.date} optional>
              <DayInput label={texts.date} value={row.date} onChange={(date) => change(row.key, { date })} />
            </Field>
            <Field
              label={texts.endDate}
              optional
              hint={texts.singleDayHint}
              error={asked && wrongEnd(row) ? texts.endsBeforeStart : undefined}
            >
              <DayInput label={texts.endDate} value={row.until} onChange={(until) => change(row.key, { until })} />
            </Field>
          </Box>
          <TextField
            id={`stage-title-${row.key}`}
            label={texts.entryTitle}
            optional
            placeholder={texts.titleExample(stageNames[row.kind])}
            value={row.title}
            onChange={(title) => change(row.key, { title })}
          />
          <TextArea
            id={`stage-text-${row.key}`}
            label={texts.note}
            optional
            rows={2}
            limit={1000}
            value={row.text}
            onChange={(text) => change(row.key, { text })}
          />
          {row.papers.map((paper, index) => (
            <Box className="stage-row__paper" key={paper.key}>
              <TextField
                id={`stage-paper-title-${paper.key}`}
                label={texts.fileName(index + 1)}
                placeholder={texts.fileNameExample}
                value={paper.title}
                onChange={(title) => changePaper(row, paper.key, { title })}
              />
              {isFile(paper) ? (
                <Field label={texts.uploadedFile(index + 1)}>
                  <Box className="stage-row__file">{paper.said}</Box>
                </Field>
              ) : (
                <TextField
                  id={`stage-paper-${paper.key}`}
                  label={texts.fileAddress(index + 1)}
                  placeholder="https://"
                  value={paper.url}
                  onChange={(url) => changePaper(row, paper.key, { url })}
                  error={asked && wrongPaper(paper) ? texts.addressFormat : undefined}
                />
              )}
              <Button
                kind="plain"
                size="small"
                label={texts.removeFile(index + 1)}
                onTap={() => change(row.key, { papers: row.papers.filter(({ key }) => key !== paper.key) })}
              >
                {texts.removeShort}
              </Button>
            </Box>
          ))}
          {row.papers.length < MOST_PAPERS && (
            <Box className="row">
              <Button kind="plain" size="small" icon="plus" busy={upload.busy} onTap={() => attach(row)}>
                {texts.uploadFile}
              </Button>
              <Button
                kind="plain"
                size="small"
                icon="plus"
                onTap={() => change(row.key, { papers: withPaper(row, {}).papers })}
              >
                {texts.addAddress}
              </Button>
            </Box>
          )}
          <Button
            kind="plain"
            size="small"
            onTap={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
          >
            {texts.removeEntry}
          </Button>
        </Card>
      ))}
      <Failure error={upload.error ?? command.error} />
      <Box className="staff__buttons">
        <Button kind="secondary" icon="plus" onTap={() => add('first_reading')}>
          {texts.addStage}
        </Button>
        <Button kind="secondary" icon="plus" onTap={() => add('press_conference')}>
          {texts.addPressConference}
        </Button>
        <Button busy={command.busy} disabled={upload.busy} onTap={save}>
          {draft.signOff && draft.published ? texts.submitForPublication : texts.save}
        </Button>
      </Box>
      <Unsaved shown={unsaved} onDrop={forget} />
    </Box>
  )
}

/** 立法进程 as the public reads it. */
export default function StaffStages() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.title} permission="drafts:edit">
      <WithDraft draftId={id}>{(draft) => <Form key={draft.id} draft={draft} />}</WithDraft>
    </StaffPage>
  )
}
