import { lengths } from '@shared/city/rules'
import { TextArea, TextField } from '../../components/Field'

export type SuggestionWords = {
  title: string
  background: string
  grounds: string
  proposal: string
  coSigners: string
}

export const emptySuggestion: SuggestionWords = { title: '', background: '', grounds: '', proposal: '', coSigners: '' }

const parts = [
  { name: 'background', label: '案由', hint: '群众反映了什么问题' },
  { name: 'grounds', label: '案据', hint: '情况、依据和原因分析' },
  { name: 'proposal', label: '建议', hint: '希望哪个部门做什么' },
] as const

/** What is missing, by field; undefined where all is there. */
export const missingIn = (words: SuggestionWords): Partial<Record<keyof SuggestionWords, string>> | undefined => {
  const names = ['title', ...parts.map(({ name }) => name)] as const
  const missing = names.filter((name) => words[name].trim() === '')
  return missing.length === 0 ? undefined : Object.fromEntries(missing.map((name) => [name, '请填写']))
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
      label="标题"
      placeholder="关于……的建议"
      value={value.title}
      onChange={(title) => onChange({ title })}
      error={missing?.title && `${missing.title}标题（不超过 ${lengths.title[1]} 字）`}
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
      label="附议人"
      optional
      hint="几位代表之间用顿号隔开"
      value={value.coSigners}
      onChange={(coSigners) => onChange({ coSigners })}
    />
  </>
)
