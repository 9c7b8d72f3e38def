import type { Role } from '@shared/accounts/roles'
import { useGet } from '../../api/query'
import { Field } from '../../components/Field'
import { DeputyChoice } from '../directory/DeputyChoice'
import { Select } from '../elements/Select'
import { texts } from './texts'

type BelongsProps = {
  roles: ReadonlySet<Role>
  deputyId: string
  stationId: string
  onDeputy: (id: string) => void
  onStation: (id: string) => void
  /** What is missing, once it was asked for. */
  errors?: { deputy?: string; station?: string }
}

/** Which deputy a person is, and at which station they work, as far as their roles ask for it. */
export const Belongs = ({ roles, deputyId, stationId, onDeputy, onStation, errors = {} }: BelongsProps) => {
  const linked = useGet('GET /deputies/{deputyId}', { deputyId }, { enabled: roles.has('deputy') && deputyId !== '' })
  const stations = useGet('GET /stations', { limit: 100 }, { enabled: roles.has('station') })
  return (
    <>
      {roles.has('deputy') && (
        <DeputyChoice
          label={texts.linkedDeputy}
          value={deputyId === '' ? undefined : { id: deputyId, name: linked.data?.name ?? '' }}
          onChange={({ id }) => onDeputy(id)}
          error={errors.deputy}
          all
        />
      )}
      {roles.has('station') && (
        <Field label={texts.ownStation} error={errors.station}>
          <Select
            label={texts.ownStation}
            value={stationId}
            onChange={onStation}
            choices={[
              { value: '', label: texts.choose },
              ...(stations.data?.items ?? []).map((station) => ({ value: station.id, label: station.name })),
            ]}
          />
        </Field>
      )}
    </>
  )
}
