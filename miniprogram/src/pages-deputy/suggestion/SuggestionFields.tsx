import { lengths } from '@shared/city/rules'
import { TextArea, TextField } from '../../components/Field'
import { texts } from './texts'

export type SuggestionWords = {
  title: string
  background: string
  grounds: string
  proposal: string
  coSigners: string
}

export const emptySuggestion: SuggestionWords = { title: '', background: '', grounds: '', proposal: '', coSigners: '' }

const parts = [
  { name: 'background', label: texts.background, hint: texts.backgroundHint },
  { name: 'grounds', label: texts.grounds, hint: texts.groundsHint },
  { name: 'proposal', label: texts.request, hint: texts.requestHint },
] as const

/** What is missing, by field; undefined where all is there. */
export const missingIn = (words: SuggestionWords): Partial<Record<keyof SuggestionWords, string>> | undefined => {
  const names = ['title', ...parts.map(({ name }) => name)] as const
  const missing = names.filter((name) => words[name].trim() === '')
  return missing.length === 0 ? undefined : Object.fromEntries(missing.map((name) => [name, texts.missing]))
}

/** As the server takes them. */
export const sentOf = ({ title, background, grounds, proposal, coSigners }: SuggestionWords) => {
  const names = coSigners.split(/[\s,，、]+/).filter(Boolean)
  return {
    title: title.trim(),
    background: background.trim(),
    grounds: grounds.trim(),
    proposal: proposal.trim(),
    ...(names.length > 0 && { coSigners: names }),
  }
}

type SuggestionFieldsProps = {
  value: SuggestionWords
  onChange: (part: Partial<SuggestionWords>) => void
  missing?: Partial<Record<keyof SuggestionWords, string>>
}

/** The parts of a suggestion, as its form has them. */
export const SuggestionFields = ({ value, onChange, missing }: SuggestionFieldsProps) => (
  <>
    <TextField
      id="suggestion-title"
      label={texts.titleField}
      placeholder={texts.titleExample}
      value={value.title}
      onChange={(title) => onChange({ title })}
      error={missing?.title && texts.titleMissing(missing.title, lengths.title[1])}
    />
    {parts.map(({ name, label, hint }) => (
      <TextArea
        key={name}
        id={`suggestion-${name}`}
        label={label}
        hint={hint}
        rows={4}
        limit={2000}
        value={value[name]}
        onChange={(text) => onChange({ [name]: text })}
        error={missing?.[name] && `${missing[name]}${label}`}
      />
    ))}
    <TextField
      id="suggestion-cosigners"
      label={texts.secondersField}
      optional
      hint={texts.secondersHint}
      value={value.coSigners}
      onChange={(coSigners) => onChange({ coSigners })}
    />
  </>
)
