import { type StageKind, stageKinds, stageNames } from '@shared/drafts/words'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field, TextArea, TextField } from '../../components/Field'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { goBack } from '../../routes'
import { toast } from '../../state/feedback'
import { DraftHead } from '../components/DraftHead'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import { type Draft, keepDraft } from '../lib/draftCache'
import './style.css'

type Paper = { key: number; title: string; url: string }
type Row = { key: number; kind: StageKind; date: string; until: string; title: string; text: string; papers: Paper[] }

let last = 0
const paperOf = (paper?: { title: string; url: string }): Paper => ({
  key: ++last,
  title: paper?.title ?? '',
  url: paper?.url ?? '',
})
const rowOf = (kind: StageKind, stage?: NonNullable<Draft['stages']>[number]): Row => ({
  key: ++last,
  kind: stage?.kind ?? kind,
  date: stage?.date ?? '',
  until: stage?.until ?? '',
  title: stage?.title ?? '',
  text: stage?.text ?? '',
  papers: (stage?.documents ?? []).map(paperOf),
})

/** Of one stage, as the contract has it. */
const MOST_PAPERS = 10

const Form = ({ draft }: { draft: Draft }) => {
  const [rows, setRows] = useState<Row[]>(() => (draft.stages ?? []).map((stage) => rowOf(stage.kind, stage)))
  const command = useCommand('PUT /drafts/{draftId}/stages')
  const [asked, setAsked] = useState(false)
  const change = (key: number, part: Partial<Row>): void =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const wrongEnd = ({ date, until }: Row): boolean => until !== '' && (date === '' || until < date)
  const wrongPaper = ({ url, title }: Paper): boolean =>
    (url.trim() === '' && title.trim() !== '') || (url.trim() !== '' && !/^https?:\/\/[^\s<>"]+$/.test(url.trim()))
  const changePaper = (row: Row, key: number, part: Partial<Paper>): void =>
    change(row.key, { papers: row.papers.map((paper) => (paper.key === key ? { ...paper, ...part } : paper)) })
  const add = (kind: StageKind): void => setRows((before) => [...before, rowOf(kind)])

  const save = async (): Promise<void> => {
    setAsked(true)
    if (rows.some((row) => wrongEnd(row) || row.papers.some(wrongPaper)))
      return toast('还有内容需要更正，请看标红的地方', 'bad')
    const stages = rows.map(({ kind, date, until, title, text, papers }) => ({
      kind,
      ...(date && { date }),
      ...(until && until !== date && { until }),
      ...(title.trim() && { title: title.trim() }),
      ...(text.trim() && { text: text.trim() }),
      ...(papers.some(({ url }) => url.trim()) && {
        documents: papers.flatMap(({ title: name, url }) =>
          url.trim() ? [{ title: name.trim() || '查看文件', url: url.trim() }] : [],
        ),
      }),
    }))
    const after = await command.run({ draftId: draft.id, stages })
    if (!after) return
    keepDraft(after)
    toast('已保存，关注的群众会收到通知', 'good')
    goBack()
  }

  return (
    <Box className="staff__form">
      <DraftHead draft={draft} />
      <Box className="staff__note">
        立项、起草、一审、二审、表决、批准、公布、施行，以及新闻发布会、听证会等。没有定日期的也可以写，显示为“待定”。
      </Box>
      {rows.map((row) => (
        <Card key={row.key}>
          <Box className="stage-row__head">
            <Field label="阶段或活动">
              <Select<StageKind>
                label="阶段或活动"
                value={row.kind}
                onChange={(kind) => change(row.key, { kind })}
                choices={stageKinds.map((value) => ({ value, label: stageNames[value] }))}
              />
            </Field>
            <Field label="日期" optional>
              <DayInput label="日期" value={row.date} onChange={(date) => change(row.key, { date })} />
            </Field>
            <Field
              label="结束日期"
              optional
              hint="只有一天的不填"
              error={asked && wrongEnd(row) ? '结束日期不能早于开始日期' : undefined}
            >
              <DayInput label="结束日期" value={row.until} onChange={(until) => change(row.key, { until })} />
            </Field>
          </Box>
          <TextField
            id={`stage-title-${row.key}`}
            label="标题"
            optional
            placeholder={`例如：市人大常委会会议${stageNames[row.kind]}`}
            value={row.title}
            onChange={(title) => change(row.key, { title })}
          />
          <TextArea
            id={`stage-text-${row.key}`}
            label="说明"
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
                label={`文件 ${index + 1} 名称`}
                placeholder="例如：新闻发布会实录"
                value={paper.title}
                onChange={(title) => changePaper(row, paper.key, { title })}
              />
              <TextField
                id={`stage-paper-${paper.key}`}
                label={`文件 ${index + 1} 网址`}
                placeholder="https://"
                value={paper.url}
                onChange={(url) => changePaper(row, paper.key, { url })}
                error={asked && wrongPaper(paper) ? '请填写以 http:// 或 https:// 开头的网址' : undefined}
              />
              <Button
                kind="plain"
                size="small"
                label={`去掉文件 ${index + 1}`}
                onTap={() => change(row.key, { papers: row.papers.filter(({ key }) => key !== paper.key) })}
              >
                去掉
              </Button>
            </Box>
          ))}
          {row.papers.length < MOST_PAPERS && (
            <Button
              kind="plain"
              size="small"
              icon="plus"
              onTap={() => change(row.key, { papers: [...row.papers, paperOf()] })}
            >
              添加文件
            </Button>
          )}
          <Button
            kind="plain"
            size="small"
            onTap={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
          >
            删除这一项
          </Button>
        </Card>
      ))}
      <Failure error={command.error} />
      <Box className="staff__buttons">
        <Button kind="secondary" icon="plus" onTap={() => add('first_reading')}>
          添加阶段
        </Button>
        <Button kind="secondary" icon="plus" onTap={() => add('press_conference')}>
          添加新闻发布会
        </Button>
        <Button busy={command.busy} onTap={save}>
          保存
        </Button>
      </Box>
    </Box>
  )
}

/** 立法进程 as the public reads it. */
export default function StaffStages() {
  const { id = '' } = useParams()
  return (
    <StaffPage title="立法进程" permission="drafts:edit">
      <WithDraft draftId={id}>{(draft) => <Form key={draft.id} draft={draft} />}</WithDraft>
    </StaffPage>
  )
}
