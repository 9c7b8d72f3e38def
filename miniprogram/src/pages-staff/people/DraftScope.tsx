import { useGetPages } from '../../api/query'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Box, Span, Tap } from '../../elements/elements'

type DraftScopeProps = { chosen: ReadonlySet<string>; onChange: (ids: ReadonlySet<string>) => void }

/** Which drafts a person may work on; none chosen means all. */
export const DraftScope = ({ chosen, onChange }: DraftScopeProps) => {
  const drafts = useGetPages('GET /drafts', { all: 'true', limit: 50 })
  return (
    <Field label="可处理的草案" hint="不选则不作限制；选了之后只能看到和处理所选的草案。">
      <Box className="chips" role="group" label="可处理的草案">
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
