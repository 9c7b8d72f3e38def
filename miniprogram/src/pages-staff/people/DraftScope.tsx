import { useGetPages } from '../../api/query'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Box, Span, Tap } from '../../elements/elements'
import { texts } from './texts'

type DraftScopeProps = { chosen: ReadonlySet<string>; onChange: (ids: ReadonlySet<string>) => void }

/** Which drafts a person may work on; none chosen means all. */
export const DraftScope = ({ chosen, onChange }: DraftScopeProps) => {
  const drafts = useGetPages('GET /drafts', { all: 'true', limit: 50 })
  return (
    <Field label={texts.draftScope} hint={texts.draftScopeHint}>
      <Box className="chips" role="group" label={texts.draftScope}>
        {drafts.items.map(({ id, title }) => (
          <Tap
            key={id}
            className={`chip ${chosen.has(id) ? 'is-on' : ''}`}
            pressed={chosen.has(id)}
            onTap={() => {
              const after = new Set(chosen)
              if (!after.delete(id)) after.add(id)
              onChange(after)
            }}
          >
            {chosen.has(id) && <Icon name="check" size="small" />}
            <Span>{title}</Span>
          </Tap>
        ))}
      </Box>
    </Field>
  )
}
