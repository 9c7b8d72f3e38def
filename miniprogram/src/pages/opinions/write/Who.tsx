import { capacities, capacityNames } from '@shared/opinions/words'
import { useState } from 'react'
import { Field, TextField } from '../../../components/Field'
import { Cell, List } from '../../../components/List'
import { Segmented } from '../../../components/Segmented'
import { Box } from '../../../elements/elements'
import type { FormErrors, OpinionForm, Signature } from './form'

const signatures: readonly { value: Signature; label: string }[] = [
  { value: 'none', label: '不具名' },
  { value: 'person', label: '个人具名' },
  { value: 'organisation', label: '单位' },
]

type WhoProps = {
  form: OpinionForm
  errors: FormErrors
  /** Opinions of this consultation may be shown in public. */
  shown: boolean
  onChange: (part: Partial<OpinionForm>) => void
}

const summaryOf = ({ signature, name, organisation, capacity }: OpinionForm): string =>
  `${capacityNames[capacity]}，${signature === 'person' ? name || '具名' : signature === 'organisation' ? organisation || '单位' : '不具名'}`

/** Who says it, as the official table asks; folded away, since most people need not touch it. */
export const Who = ({ form, errors, shown, onChange }: WhoProps) => {
  const wrong = !!(errors.name ?? errors.organisation ?? errors.district)
  const [unfolded, setUnfolded] = useState(false)
  if (!unfolded && !wrong) {
    return (
      <Box className="write__who">
        <List title="提出人">
          <Cell
            title={summaryOf(form)}
            note="姓名和单位只给工作人员看，点这里可以更改"
            onTap={() => setUnfolded(true)}
          />
        </List>
      </Box>
    )
  }
  return (
    <Box className="write__who">
      <Field label="具名方式" hint="姓名和单位只给处理意见的工作人员看，不公开。">
        <Segmented
          label="具名方式"
          choices={signatures}
          value={form.signature}
          onChange={(signature) => onChange({ signature })}
        />
      </Field>
      {form.signature === 'person' && (
        <TextField
          id="opinion-name"
          label="姓名"
          value={form.name}
          onChange={(name) => onChange({ name })}
          error={errors.name}
        />
      )}
      {form.signature === 'organisation' && (
        <TextField
          id="opinion-organisation"
          label="单位名称"
          value={form.organisation}
          onChange={(organisation) => onChange({ organisation })}
          error={errors.organisation}
        />
      )}
      {shown && (
        <Field label="意见公开时" hint="这次征求意见会公开一部分意见，姓名、单位和电话都不公开。">
          <Segmented
            label="意见公开时"
            choices={[
              { value: 'none', label: '不具名' },
              { value: 'name', label: '显示我的称呼' },
            ]}
            value={form.showName ? 'name' : 'none'}
            onChange={(choice) => onChange({ showName: choice === 'name' })}
          />
        </Field>
      )}
      <Field label="您的身份">
        <Segmented
          label="您的身份"
          wrap
          choices={capacities.map((capacity) => ({ value: capacity, label: capacityNames[capacity] }))}
          value={form.capacity}
          onChange={(capacity) => onChange({ capacity })}
        />
      </Field>
      <TextField
        id="opinion-district"
        label="所在区（市、县）"
        optional
        placeholder="例如：东城区"
        value={form.district}
        onChange={(district) => onChange({ district })}
        error={errors.district}
      />
    </Box>
  )
}
