import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Field, TextField } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { useKept } from '../../state/kept'
import { Failure } from '../components/Failure'
import { Belongs } from './Belongs'
import { DraftScope } from './DraftScope'
import type { Prepared } from './Invitation'
import { type OfficialRole, RoleChips } from './RoleChips'
import { texts } from './texts'

type PreparePersonProps = { open: boolean; onClose: () => void; onPrepared: (person: Prepared) => void }

const MOBILE = /^1[3-9]\d{9}$/

const nobody = {
  name: '',
  phone: '',
  roles: [] as OfficialRole[],
  deputyId: '',
  stationId: '',
  draftIds: [] as string[],
}

/** Prepares a role for a phone number; it is granted by the one-time code, since numbers get recycled. */
export const PreparePerson = ({ open, onClose, onPrepared }: PreparePersonProps) => {
  const [form, setForm, forget] = useKept('person', nobody)
  const { name, phone, deputyId, stationId } = form
  const [roles, drafts] = [new Set(form.roles), new Set(form.draftIds)]
  const change = (part: Partial<typeof nobody>): void => setForm((before) => ({ ...before, ...part }))
  const [asked, setAsked] = useState(false)
  const command = useCommand('POST /people')

  const missing = {
    name: name.trim() === '' ? texts.nameMissing : undefined,
    phone: MOBILE.test(phone.trim()) ? undefined : texts.phoneInvalid,
    roles: roles.size === 0 ? texts.roleMissing : undefined,
    deputy: roles.has('deputy') && deputyId === '' ? texts.deputyMissing : undefined,
    station: roles.has('station') && stationId === '' ? texts.stationMissing : undefined,
  }

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (Object.values(missing).some(Boolean)) return
    const person = await command.run({
      name: name.trim(),
      phone: phone.trim(),
      roles: [...roles],
      ...(roles.has('deputy') && { deputyId }),
      ...(roles.has('station') && { stationId }),
      ...(drafts.size > 0 && { draftIds: [...drafts] }),
    })
    if (!person) return
    forget()
    setAsked(false)
    onPrepared(person)
  }

  return (
    <Sheet
      open={open}
      title={texts.addPerson}
      onClose={onClose}
      footer={
        <Button busy={command.busy} onTap={submit}>
          {texts.createCode}
        </Button>
      }
    >
      <TextField
        id="person-name"
        label={texts.name}
        value={name}
        onChange={(words) => change({ name: words })}
        error={asked ? missing.name : undefined}
      />
      <TextField
        id="person-phone"
        label={texts.phone}
        type="number"
        hint={texts.phoneHint}
        value={phone}
        onChange={(number) => change({ phone: number })}
        error={asked ? missing.phone : undefined}
      />
      <Field label={texts.roles} error={asked ? missing.roles : undefined}>
        <RoleChips chosen={roles} onChange={(chosen) => change({ roles: [...chosen] })} />
      </Field>
      <Belongs
        roles={roles}
        deputyId={deputyId}
        stationId={stationId}
        onDeputy={(id) => change({ deputyId: id })}
        onStation={(id) => change({ stationId: id })}
        errors={asked ? missing : {}}
      />
      <DraftScope chosen={drafts} onChange={(ids) => change({ draftIds: [...ids] })} />
      <Failure error={command.error} />
    </Sheet>
  )
}
