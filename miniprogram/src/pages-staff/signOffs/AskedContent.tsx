import type { Notice } from '@shared/drafts/lifeSchemas'
import { type StageKind, signOffMatterNames, stageNames } from '@shared/drafts/words'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { dutyWords } from '../../pages/chat/duty'
import { texts } from './texts'

type SignOff = ItemOf<'GET /sign-offs'>
type Line = [name: string, words: string]
type Duty = { date: string; from: string; to: string; deputyNames?: string[] }

/** What may be asked for, as the operations send it: each has some of these. */
type Asked = {
  version?: number
  round?: number
  opensAt?: string
  closesAt?: string
  reason?: string
  release?: 'each' | 'together'
  title?: string
  summary?: string
  announcement?: string
  explanation?: string
  text?: string
  notice?: Notice
  articles?: { article: string | null; words?: string }[]
  materials?: { title: string; alt?: string }[]
  duties?: Duty[]
  /** Published days that are not in the new roster. */
  leftOut?: Duty[]
  stages?: { kind: StageKind; date?: string; title?: string; documents?: { title: string }[] }[]
}

const linesOf = (asked: Asked): Line[] => {
  const { notice } = asked
  const all: [string, string | undefined][] = [
    [texts.text, asked.version === undefined ? undefined : texts.version(asked.version)],
    [texts.opensAt, asked.opensAt && longTime(asked.opensAt)],
    [texts.closesAt, asked.closesAt && longTime(asked.closesAt)],
    [asked.duties ? texts.changeReason : texts.reason, asked.reason],
    [
      texts.decisions,
      asked.release && (asked.release === 'together' ? texts.decisionsTogether : texts.decisionsOneByOne),
    ],
    [texts.draftTitle, asked.title],
    [texts.summary, asked.summary],
    [texts.announcement, asked.announcement],
    [texts.explanation, asked.explanation],
    [texts.issuer, notice && [notice.issuer, notice.number, notice.date].filter(Boolean).join('，')],
    [texts.contact, notice && [notice.address, notice.telephone, notice.email].filter(Boolean).join('，')],
    [texts.feedbackText, asked.text],
    ...(asked.articles ?? []).map(({ article, words }): [string, string | undefined] => [
      article ?? texts.wholeDraft,
      words,
    ]),
    ...(asked.duties ?? []).map((duty): [string, string] => [
      dutyWords(duty),
      texts.receivedBy((duty.deputyNames ?? []).join('、')),
    ]),
    ...(asked.leftOut ?? []).map((duty): [string, string] => [dutyWords(duty), texts.calledOff]),
    [signOffMatterNames.roster, asked.duties?.length === 0 ? texts.noDuties : undefined],
    ...(asked.stages ?? []).map(({ kind, date, title, documents = [] }): [string, string] => [
      stageNames[kind],
      [date, title, ...documents.map((document) => texts.fileNamed(document.title))].filter(Boolean).join('，') ||
        texts.dateOpen,
    ]),
    ...(asked.materials ?? []).map(({ title, alt }): [string, string] => [title, alt ?? texts.file]),
  ]
  return all.flatMap(([name, words]): Line[] => (words ? [[name, words]] : []))
}

/** What the signature would bring before the public: read before it is given. */
export const AskedContent = ({ item }: { item: SignOff }) => {
  const [open, setOpen] = useState(false)
  const { data } = useGet('GET /sign-offs/{signOffId}', { signOffId: item.id }, { enabled: open })
  return (
    <Box>
      <Button kind="plain" size="small" onTap={() => setOpen(!open)}>
        {open ? texts.hideContent : texts.viewContent}
      </Button>
      {open && data && (
        <Box className={`sign-off__asked ${item.matter === 'roster' ? 'sign-off__asked--roster' : ''}`}>
          {linesOf((data.asked ?? {}) as Asked).map(([name, words], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was sent never changes
            <Box key={index} className="sign-off__line">
              <Span className="muted small">{name}</Span>
              <Span selectable>{words}</Span>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}
