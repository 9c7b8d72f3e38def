import type { Draft } from '@shared/drafts/endpoints'
import { stageNames } from '@shared/drafts/words'
import Taro from '@tarojs/taro'
import { Cell, List } from '../../../components/List'
import { type Step, Timeline } from '../../../components/Timeline'
import { Box } from '../../../elements/elements'
import { longDate } from '../../../lib/time'
import { toast } from '../../../state/feedback'
import { texts } from '../texts'

type Stage = NonNullable<Draft['stages']>[number]

const dayOf = (date: string): string => longDate(`${date}T04:00:00Z`)

const stepOf = (stage: Stage, index: number, today: string): Step => ({
  key: `${stage.kind}-${index}`,
  title: stage.title ?? stageNames[stage.kind],
  note: stage.date
    ? dayOf(stage.date) + (stage.until ? texts.detail.untilDay(dayOf(stage.until)) : '')
    : texts.detail.dateOpen,
  text: stage.text,
  state: stage.date !== undefined && stage.date < today ? 'done' : stage.date === today ? 'now' : 'ahead',
})

/** An address outside: the web opens it, WeChat lets nobody out, so it is copied. */
const open = (url: string): void => {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener')
  else Taro.setClipboardData({ data: url }).then(() => toast(texts.detail.addressCopied))
}

/** 立法进程 as staff keep it: stages and events with their days, and what there is to read. */
export const Stages = ({ stages }: { stages: readonly Stage[] }) => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const documents = stages.flatMap((stage) =>
    (stage.documents ?? []).map((document) => ({ ...document, of: stage.title ?? stageNames[stage.kind] })),
  )
  return (
    <>
      <Timeline steps={stages.map((stage, index) => stepOf(stage, index, today))} />
      {documents.length > 0 && (
        <Box className="section">
          <List title={texts.detail.documents}>
            {documents.map(({ title, url, of }) => (
              <Cell key={`${of}-${url}`} icon="document" title={title} note={of} onTap={() => open(url)} />
            ))}
          </List>
        </Box>
      )}
    </>
  )
}
