import type { Kind } from '@shared/opinions/words'
import { Box, ScrollRow, Tap } from '../../../elements/elements'

/** For who writes little: the beginnings that most opinions have. */
const phrases: Record<Kind, readonly string[]> = {
  modify: ['罚款太高了，建议降低', '期限太短了，建议延长', '这里写得不清楚，建议写明白', '建议把“可以”改成“应当”'],
  delete: ['这一条做不到，建议删去', '和别的法律重复了，建议删去', '给群众增加了负担，建议删去'],
  add: ['没有写到老年人，建议加上', '没有写由谁来管，建议写明', '建议加上不收费的内容'],
  other: ['这一条写得好，我赞成', '希望早点施行', '希望用大白话解释一下'],
}

/** The text with a phrase at its end, on a line of its own where there is one already. */
export const withPhrase = (text: string, phrase: string): string =>
  text.trim() === '' ? `${phrase}，` : `${text.trimEnd()}\n${phrase}，`

/** 常用的话: one tap puts it into the text, to be gone on with. */
export const Phrases = ({ kind, onPick }: { kind: Kind; onPick: (phrase: string) => void }) => (
  <Box className="write__phrases">
    <Box className="muted small">不方便打字？点键盘上的话筒说出来，或者点一句常用的话接着写：</Box>
    <ScrollRow className="write__phrase-row" label="常用的话">
      {phrases[kind].map((phrase) => (
        <Tap key={phrase} className="chip" onTap={() => onPick(phrase)}>
          {phrase}
        </Tap>
      ))}
    </ScrollRow>
  </Box>
)
