import { lengths } from '@shared/city/rules'
import { codePoints } from '@shared/text/codePoints'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { TextArea, TextField } from '../../components/Field'
import { Box, Heading, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { Failure } from '../components/Failure'
import { announcementOf } from '../lib/announcement'
import { type Draft, keepDraft } from '../lib/draftCache'

/** Title, one-line summary, announcement and explanation: what the public reads around the text. */
export const Words = ({ draft }: { draft: Draft }) => {
  const saved = {
    title: draft.title,
    summary: draft.summary ?? '',
    announcement: draft.announcement ?? '',
    explanation: draft.explanation ?? '',
  }
  const { value, change, clear } = useLocalDraft(`draft-words:${draft.id}`, saved)
  const command = useCommand('PATCH /drafts/{draftId}')
  const changed = (Object.keys(saved) as (keyof typeof saved)[]).filter((name) => value[name].trim() !== saved[name])
  const titleShort = codePoints(value.title.trim()) < lengths.title[0]

  const save = async (): Promise<void> => {
    const part = Object.fromEntries(changed.map((name) => [name, value[name].trim()]))
    const after = await command.run({ draftId: draft.id, ...part })
    if (!after) return
    keepDraft(after)
    clear()
    toast(after.awaiting?.matter === 'words' ? '已提请审核，签发后公布' : '已保存', 'good')
  }

  return (
    <Card>
      <Heading level={3} className="section__title draft-words__title">
        公告与说明
      </Heading>
      <TextField
        id="draft-title"
        label="草案名称"
        value={value.title}
        onChange={(title) => change({ title })}
        error={titleShort ? '请填写草案名称' : undefined}
      />
      <TextArea
        id="draft-summary"
        label="一句话介绍"
        optional
        rows={2}
        limit={500}
        value={value.summary}
        onChange={(summary) => change({ summary })}
      />
      <TextArea
        id="draft-announcement"
        label="征求意见公告"
        optional
        rows={6}
        limit={20000}
        value={value.announcement}
        onChange={(announcement) => change({ announcement })}
      />
      {value.announcement === '' && (
        <Button kind="plain" size="small" onTap={() => change({ announcement: announcementOf(draft, Date.now()) })}>
          按常用格式起草公告
        </Button>
      )}
      <TextArea
        id="draft-explanation"
        label="草案说明"
        hint="为什么立、主要规定了什么"
        optional
        rows={6}
        limit={20000}
        value={value.explanation}
        onChange={(explanation) => change({ explanation })}
      />
      <Failure error={command.error} />
      <Box className="staff__buttons">
        <Button busy={command.busy} disabled={changed.length === 0 || titleShort} onTap={save}>
          保存
        </Button>
        {changed.length > 0 && <Span className="muted small draft-words__unsaved">有改动还没有保存，已暂存在本机</Span>}
      </Box>
    </Card>
  )
}
