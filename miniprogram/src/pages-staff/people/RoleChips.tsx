import { type Role, roleNames, roles } from '@shared/accounts/roles'
import { Icon } from '../../components/Icon'
import { Box, Span, Tap } from '../../elements/elements'
import { texts } from './texts'

export type OfficialRole = Exclude<Role, 'resident'>
const official = roles.filter((role): role is OfficialRole => role !== 'resident')

/** The roles that an office gives; everybody is a resident anyway. */
export const RoleChips = ({
  chosen,
  onChange,
}: {
  chosen: ReadonlySet<Role>
  onChange: (roles: ReadonlySet<OfficialRole>) => void
}) => (
  <Box className="chips" role="group" label={texts.roles}>
    {official.map((role) => (
      <Tap
        key={role}
        className={`chip ${chosen.has(role) ? 'is-on' : ''}`}
        pressed={chosen.has(role)}
        onTap={() => {
          const after = new Set(official.filter((one) => chosen.has(one)))
          if (!after.delete(role)) after.add(role)
          onChange(after)
        }}
      >
        {chosen.has(role) && <Icon name="check" size="small" />}
        <Span>{roleNames[role]}</Span>
      </Tap>
    ))}
  </Box>
)
