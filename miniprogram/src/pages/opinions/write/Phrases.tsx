import type { Kind } from '@shared/opinions/words'
import { Box, ScrollRow, Tap } from '../../../elements/elements'
import { texts } from '../texts'

/** For who writes little: the beginnings that most opinions have. */
const phrases: Record<Kind, readonly string[]> = {
  modify: [
    texts.write.phraseFineTooHigh,
    texts.write.phrasePeriodTooShort,
    texts.write.phraseUnclear,
    texts.write.phraseMayToShall,
  ],
  delete: [texts.write.phraseUnworkable, texts.write.phraseDuplicatesLaw, texts.write.phraseBurden],
  add: [texts.write.phraseOlderPeople, texts.write.phraseWhoGoverns, texts.write.phraseFreeOfCharge],
  other: [texts.write.phraseApprove, texts.write.phraseSoon, texts.write.phrasePlainWords],
}

/** The text with a phrase at its end, on a line of its own where there is one already. */
export const withPhrase = (text: string, phrase: string): string =>
  text.trim() === '' ? `${phrase}，` : `${text.trimEnd()}\n${phrase}，`

/** 常用的话: one tap puts it into the text, to be gone on with. */
export const Phrases = ({ kind, onPick }: { kind: Kind; onPick: (phrase: string) => void }) => (
  <Box className="write__phrases">
    <Box className="muted small">{texts.write.phrasesHint}</Box>
    <ScrollRow className="write__phrase-row" label={texts.write.phrases}>
      {phrases[kind].map((phrase) => (
        <Tap key={phrase} className="chip" onTap={() => onPick(phrase)}>
          {phrase}
        </Tap>
      ))}
    </ScrollRow>
  </Box>
)
