import { capacities, capacityNames } from '@shared/opinions/words'
import { useState } from 'react'
import { Field, TextField } from '../../../components/Field'
import { Cell, List } from '../../../components/List'
import { Segmented } from '../../../components/Segmented'
import { Box } from '../../../elements/elements'
import { texts } from '../texts'
import type { FormErrors, OpinionForm, Signature } from './form'

const signatures: readonly { value: Signature; label: string }[] = [
  { value: 'none', label: texts.write.anonymous },
  { value: 'person', label: texts.write.signedByPerson },
  { value: 'organisation', label: texts.write.organisation },
]

type WhoProps = {
  form: OpinionForm
  errors: FormErrors
  /** Opinions of this consultation may be shown in public. */
  shown: boolean
  onChange: (part: Partial<OpinionForm>) => void
}

const summaryOf = ({ signature, name, organisation, capacity }: OpinionForm): string =>
  `${capacityNames[capacity]}，${signature === 'person' ? name || texts.write.signed : signature === 'organisation' ? organisation || texts.write.organisation : texts.write.anonymous}`

/** Who says it, as the official table asks; folded away, since most people need not touch it. */
export const Who = ({ form, errors, shown, onChange }: WhoProps) => {
  const wrong = !!(errors.name ?? errors.organisation ?? errors.district)
  const [unfolded, setUnfolded] = useState(false)
  if (!unfolded && !wrong) {
    return (
      <Box className="write__who">
        <List title={texts.write.who}>
          <Cell title={summaryOf(form)} note={texts.write.whoNote} onTap={() => setUnfolded(true)} />
        </List>
      </Box>
    )
  }
  return (
    <Box className="write__who">
      <Field label={texts.write.signature} hint={texts.write.signatureHint}>
        <Segmented
          label={texts.write.signature}
          choices={signatures}
          value={form.signature}
          onChange={(signature) => onChange({ signature })}
        />
      </Field>
      {form.signature === 'person' && (
        <TextField
          id="opinion-name"
          label={texts.write.personName}
          value={form.name}
          onChange={(name) => onChange({ name })}
          error={errors.name}
        />
      )}
      {form.signature === 'organisation' && (
        <TextField
          id="opinion-organisation"
          label={texts.write.organisationName}
          value={form.organisation}
          onChange={(organisation) => onChange({ organisation })}
          error={errors.organisation}
        />
      )}
      {shown && (
        <Field label={texts.write.whenPublic} hint={texts.write.whenPublicHint}>
          <Segmented
            label={texts.write.whenPublic}
            choices={[
              { value: 'none', label: texts.write.anonymous },
              { value: 'name', label: texts.write.showMyName },
            ]}
            value={form.showName ? 'name' : 'none'}
            onChange={(choice) => onChange({ showName: choice === 'name' })}
          />
        </Field>
      )}
      <Field label={texts.write.capacity}>
        <Segmented
          label={texts.write.capacity}
          wrap
          choices={capacities.map((capacity) => ({ value: capacity, label: capacityNames[capacity] }))}
          value={form.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
      </Field>
      <TextField
        id="opinion-district"
        label={texts.write.district}
        optional
        placeholder={texts.write.districtExample}
        value={form.district}
        onChange={(district) => onChange({ district })}
        error={errors.district}
      />
    </Box>
  )
}
