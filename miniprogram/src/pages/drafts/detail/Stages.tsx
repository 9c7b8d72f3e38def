import type { Draft } from '@shared/drafts/schemas'
import { stageNames } from '@shared/drafts/words'
import Taro from '@tarojs/taro'
import { useGet } from '../../../api/query'
import { Cell, List } from '../../../components/List'
import { type Step, Timeline } from '../../../components/Timeline'
import { Box } from '../../../elements/elements'
import { fileKind, fileName, sizeWords } from '../../../lib/fileWords'
import { serverNow } from '../../../lib/serverClock'
import { longDate } from '../../../lib/time'
import { openFile } from '../../../platform/openFile'
import { toast } from '../../../state/feedback'
import { texts } from '../texts'

type Stage = NonNullable<Draft['stages']>[number]
type StageDocument = NonNullable<Stage['documents']>[number]

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

/** Of what it is, and of a file its kind and size. */
const noteOf = (of: string, { type, bytes }: StageDocument): string =>
  type === undefined ? of : `${of} · ${[fileKind(type), bytes && sizeWords(bytes)].filter(Boolean).join('，')}`

/** An address outside: the web opens it, WeChat lets nobody out, so it is copied. */
const open = (url: string): void => {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener')
  else Taro.setClipboardData({ data: url }).then(() => toast(texts.detail.addressCopied))
}

/** 立法进程 as staff keep it: stages and events with their days, and what there is to read. */
export const Stages = ({ draftId, stages }: { draftId: string; stages: readonly Stage[] }) => {
  // Links to files end after a quarter of an hour.
  const materials = useGet('GET /drafts/{draftId}/materials', { draftId }, { staleTime: 600_000 })
  const openDocument = ({ title, url, fileId, type = '' }: StageDocument): void => {
    const file = materials.data?.stageFiles.find(({ id }) => id === fileId)
    if (url) open(url)
    else if (file) void openFile(file.url, fileName(title, type))
    else {
      void materials.refetch()
      toast(texts.detail.fileNotReady, 'bad')
    }
  }
  const today = new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 10)
  const documents = stages.flatMap((stage) =>
    (stage.documents ?? []).map((document) => ({ ...document, of: stage.title ?? stageNames[stage.kind] })),
  )
  return (
    <>
      <Timeline steps={stages.map((stage, index) => stepOf(stage, index, today))} />
      {documents.length > 0 && (
        <Box className="section">
          <List title={texts.detail.documents}>
            {documents.map(({ of, ...document }) => (
              <Cell
                key={`${of}-${document.fileId ?? document.url}`}
                icon="document"
                title={document.title}
                note={noteOf(of, document)}
                label={texts.openFile(document.title)}
                onTap={() => openDocument(document)}
              />
            ))}
          </List>
        </Box>
      )}
    </>
  )
}
