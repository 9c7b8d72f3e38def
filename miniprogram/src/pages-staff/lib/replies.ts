import type { Result } from '@shared/opinions/words'
import { texts } from './texts'

/** Usual answers to start from; a person reads and fits each before it is sent. */
export const usualReplies: Record<Result, readonly string[]> = {
  adopted: [texts.replyAdoptedArticle, texts.replyAdoptedWording],
  partially_adopted: [texts.replyPartiallyAdopted],
  not_adopted: [texts.replyHigherLaw, texts.replyPracticalMatter],
  noted: [texts.replyNoted],
}
