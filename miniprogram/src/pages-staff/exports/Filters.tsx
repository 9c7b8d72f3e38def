import { capacityNames, kindNames, sourceNames } from '@shared/opinions/words'
import { useGet } from '../../api/query'
import { Box } from '../../elements/elements'
import { DayInput } from '../elements/DayInput'
import { Select } from '../elements/Select'
import { choicesOf } from '../lib/choicesOf'
import { type Narrowed, WHOLE } from './narrowed'
import { texts } from './texts'

type FiltersProps = {
  draftId: string
  /** Whose articles there are to choose from. */
  version: number | undefined
  value: Narrowed
  onChange: (value: Narrowed) => void
}

/** Which of the opinions: every condition given holds. */
export const ExportFilterFields = ({ draftId, version, value, onChange }: FiltersProps) => {
  const text = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId, version: String(version ?? 0) },
    { enabled: version !== undefined, staleTime: 300_000 },
  )
  const set = (name: keyof Narrowed) => (next: string) => onChange({ ...value, [name]: next })
  const labels = (text.data?.articles ?? []).map(({ label }) => label)
  // One that a preset names stays to be seen, also where this draft has no such article.
  const known = value.article && value.article !== WHOLE && !labels.includes(value.article) ? [value.article] : []
  return (
    <>
      <Box className="export-selects">
        <Select
          label={texts.article}
          value={value.article}
          onChange={set('article')}
          choices={[
            { value: '', label: texts.allArticles },
            { value: WHOLE, label: texts.wholeDraft },
            ...[...known, ...labels].map((label) => ({ value: label, label })),
          ]}
        />
        <Select
          label={texts.kind}
          value={value.kind}
          onChange={set('kind')}
          choices={choicesOf(kindNames, texts.allKinds)}
        />
        <Select
          label={texts.source}
          value={value.source}
          onChange={set('source')}
          choices={choicesOf(sourceNames, texts.allSources)}
        />
        <Select
          label={texts.capacity}
          value={value.capacity}
          onChange={set('capacity')}
          choices={choicesOf(capacityNames, texts.allCapacities)}
        />
        <Select
          label={texts.wording}
          value={value.wording}
          onChange={set('wording')}
          choices={choicesOf({ yes: texts.withWording, no: texts.withoutWording }, texts.anyWording)}
        />
      </Box>
      <Box className="export-days">
        <Box className="muted small">{texts.submittedOn}</Box>
        <DayInput label={texts.submittedFrom} value={value.from} onChange={set('from')} />
        <Box className="muted">{texts.until}</Box>
        <DayInput label={texts.submittedUntil} value={value.to} onChange={set('to')} />
      </Box>
    </>
  )
}
