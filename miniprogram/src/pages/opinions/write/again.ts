import type { Opinion } from '@shared/opinions/schemas'
import { beginDraft } from '../../../state/localDraft'
import { emptyForm, type OpinionForm } from './form'

/** Where the words for one place of a draft are kept. */
export const slotOf = (draftId: string, article: string | undefined): string => `opinion:${draftId}:${article ?? ''}`

type Said = Pick<Opinion, 'draftId' | 'article' | 'kind' | 'text' | 'quote' | 'reason' | 'suggestedText' | 'submitter'>

/** The form of an opinion that is written again: as it was said. Its pictures are chosen anew. */
export const formOf = ({
  kind,
  text,
  quote = '',
  reason = '',
  suggestedText = '',
  submitter = {},
}: Said): OpinionForm => ({
  ...emptyForm,
  kind,
  text,
  quote,
  reason,
  suggestedText,
  rewording: suggestedText !== '',
  signature: submitter.organisation ? 'organisation' : submitter.name ? 'person' : 'none',
  name: submitter.name ?? '',
  organisation: submitter.organisation ?? '',
  district: submitter.district ?? '',
  capacity: submitter.capacity ?? emptyForm.capacity,
})

/** Begins a new opinion on the same place with the words of one that was taken back; what is typed there already stays. */
export const startFrom = (said: Said): void =>
  beginDraft(slotOf(said.draftId, said.article ?? undefined), formOf(said), ({ text = '' }) => text.trim() === '')
