import { useState } from 'react'
import { useGet } from '../../api/query'
import { Field } from '../../components/Field'
import { SearchBar } from '../../components/SearchBar'
import { Skeleton } from '../../components/Skeleton'
import { Box, Tap } from '../../elements/elements'
import { useDebounced } from '../../state/useDebounced'
import { texts } from './texts'
import './style.css'

type Chosen = { id: string; name: string }
type DeputyChoiceProps = {
  label: string
  hint?: string
  value: Chosen | undefined
  onChange: (deputy: Chosen) => void
  /** Not this one. */
  except?: string
  error?: string
  /** Also those who take no messages. */
  all?: boolean
}

/** One deputy, found by name. */
export const DeputyChoice = ({ label, hint, value, onChange, except, error, all }: DeputyChoiceProps) => {
  const [words, setWords] = useState('')
  const q = useDebounced(words).trim()
  const { data } = useGet('GET /deputies', { limit: 8, ...(q && { q }) })
  return (
    <Field label={label} hint={hint} error={error}>
      {value && <Box className="deputy-choice__value">{texts.chosen(value.name)}</Box>}
      <SearchBar label={label} placeholder={texts.deputySearchHint} value={words} onChange={setWords} />
      <Box className="deputy-choice__found">
        {!data ? (
          <Skeleton rows={2} />
        ) : (
          data.items
            .filter(({ id, takesMessages }) => id !== except && (all || takesMessages))
            .map(({ id, name, district }) => (
              <Tap
                key={id}
                className={`chip ${id === value?.id ? 'is-on' : ''}`}
                pressed={id === value?.id}
                onTap={() => onChange({ id, name })}
              >
                {name}（{district}）
              </Tap>
            ))
        )}
      </Box>
    </Field>
  )
}
