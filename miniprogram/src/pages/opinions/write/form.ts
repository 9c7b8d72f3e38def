import { lengths } from '@shared/city/rules'
import type { capacities, Kind } from '@shared/opinions/words'
import { codePoints } from '@shared/text/codePoints'
import type { InputOf } from '../../../api/contract'
import type { Uploaded } from '../../../state/usePictureUpload'
import { texts } from '../texts'

type Capacity = (typeof capacities)[number]
export type Signature = 'none' | 'person' | 'organisation'

/** What a person has typed so far; kept on the device. */
export type OpinionForm = {
  kind: Kind
  text: string
  /** The article reworded; empty until the person begins to. */
  suggestedText: string
  rewording: boolean
  reason: string
  signature: Signature
  name: string
  organisation: string
  district: string
  capacity: Capacity
  quote: string
  showName: boolean
  /** Pictures of a handwritten page, already sent; their previews live as long as the page. */
  pictures: readonly Uploaded[]
}

export const emptyForm: OpinionForm = {
  kind: 'modify',
  text: '',
  suggestedText: '',
  rewording: false,
  reason: '',
  signature: 'none',
  name: '',
  organisation: '',
  district: '',
  capacity: 'resident',
  quote: '',
  showName: false,
  pictures: [],
}

export type FormErrors = Partial<
  Record<'text' | 'suggestedText' | 'reason' | 'name' | 'organisation' | 'district', string>
>

const tooLong = (text: string, most: number): string | undefined =>
  codePoints(text.trim()) > most ? texts.write.tooLong(most) : undefined

/** What is missing or too long, in the words of the form. The server decides; this only saves a journey. */
export const errorsOf = (form: OpinionForm): FormErrors => {
  const length = codePoints(form.text.trim())
  const [least, most] = lengths.opinionText
  const errors: FormErrors = {
    text: length < least ? texts.write.tooShort(least, length) : tooLong(form.text, most),
    suggestedText: form.rewording ? tooLong(form.suggestedText, lengths.suggestedText[1]) : undefined,
    reason: tooLong(form.reason, lengths.reason[1]),
    name: form.signature === 'person' && form.name.trim() === '' ? texts.write.nameMissing : tooLong(form.name, 30),
    organisation:
      form.signature === 'organisation' && form.organisation.trim() === ''
        ? texts.write.organisationMissing
        : tooLong(form.organisation, 60),
    district: tooLong(form.district, 30),
  }
  return Object.fromEntries(Object.entries(errors).filter(([, words]) => words !== undefined))
}

const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text)

type Sent = Omit<InputOf<'POST /drafts/{draftId}/opinions'>, 'draftId'>

/** The form as the contract wants it. A wording left as the article has it is no suggestion. */
export const inputOf = (form: OpinionForm, article: string | null, articleText: string, sourceId?: string): Sent => {
  const reworded = form.rewording && form.suggestedText.trim() !== articleText.trim()
  const submitter = {
    name: form.signature === 'person' ? filled(form.name) : undefined,
    organisation: form.signature === 'organisation' ? filled(form.organisation) : undefined,
    district: filled(form.district),
    capacity: form.capacity,
  }
  return {
    article,
    kind: form.kind,
    text: form.text,
    quote: filled(form.quote),
    suggestedText: reworded ? filled(form.suggestedText) : undefined,
    reason: filled(form.reason),
    sourceId,
    submitter,
    ...(form.showName && { showName: true }),
    ...(form.pictures.length > 0 && { attachments: form.pictures.map(({ uploadId }) => ({ uploadId })) }),
  }
}
