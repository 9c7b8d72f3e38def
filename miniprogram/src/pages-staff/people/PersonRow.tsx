import { type Role, roleNames } from '@shared/accounts/roles'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Avatar } from '../../components/Avatar'
import { Button } from '../../components/Button'
import { TextField } from '../../components/Field'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { confirm, toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { Belongs } from './Belongs'
import { DraftScope } from './DraftScope'
import { RoleChips } from './RoleChips'
import { texts } from './texts'
import { useWithdrawal } from './useWithdrawal'

type Person = ItemOf<'GET /people'>

/** One person: roles in force, roles that wait for a confirmation, and changing them. */
export const PersonRow = ({ person }: { person: Person }) => {
  const [chosen, setChosen] = useState<ReadonlySet<Role>>()
  const [drafts, setDrafts] = useState<ReadonlySet<string>>(new Set(person.draftIds))
  const [name, setName] = useState(person.name)
  const [deputyId, setDeputyId] = useState(person.deputyId ?? '')
  const [stationId, setStationId] = useState(person.stationId ?? '')
  const set = useCommand('PUT /people/{accountId}/roles')
  const grant = useCommand('POST /people/{accountId}/roles/confirmation')
  const deactivate = useCommand('POST /people/{accountId}/deactivation')
  const reactivate = useCommand('POST /people/{accountId}/reactivation')
  const withdrawal = useWithdrawal()
  const { preparedId } = person
  const held = (person.heldRoles ?? person.roles).filter((role) => role !== 'resident')
  const proposed = person.proposedRoles ?? []

  const save = async (): Promise<void> => {
    if (!chosen) return
    const gone = held.filter((role) => !chosen.has(role))
    if (gone.length > 0) {
      const yes = await confirm({
        title: texts.removeRolesQuestion(person.name, gone.map((role) => roleNames[role]).join('、')),
        text: texts.removeRolesExplained,
        yes: texts.remove,
        no: texts.cancel,
        danger: true,
      })
      if (!yes) return
    }
    const after = await set.run({
      accountId: person.id,
      roles: [...chosen],
      name: name.trim() || person.name,
      deputyId: (chosen.has('deputy') && deputyId) || null,
      stationId: (chosen.has('station') && stationId) || null,
      draftIds: drafts.size > 0 ? [...drafts] : null,
    })
    if (!after) return
    setChosen(undefined)
    toast(texts.saved, 'good')
    refresh('GET /people')
  }

  const confirmRoles = async (): Promise<void> => {
    const words = proposed.map((role) => roleNames[role]).join('、')
    const yes = await confirm({
      title: texts.confirmRolesQuestion(person.name, words),
      text: texts.confirmRolesExplained,
      yes: texts.isThisPerson,
      no: texts.verifyFirst,
    })
    if (!yes) return
    if (await grant.run({ accountId: person.id })) {
      toast(texts.confirmed, 'good')
      refresh('GET /people')
    }
  }

  const stop = async (): Promise<void> => {
    const yes = await confirm({
      title: person.deactivatedAt ? texts.reactivateQuestion(person.name) : texts.deactivateQuestion(person.name),
      text: person.deactivatedAt ? texts.reactivateExplained : texts.deactivateExplained,
      yes: person.deactivatedAt ? texts.reactivate : texts.deactivate,
      no: texts.cancel,
      danger: !person.deactivatedAt,
    })
    if (!yes) return
    const command = person.deactivatedAt ? reactivate : deactivate
    if (await command.run({ accountId: person.id })) refresh('GET /people')
  }

  return (
    <Box className="person">
      <Box className="person__line">
        <Avatar name={person.name} />
        <Box className="grow">
          <Box className="person__name">
            {person.name}
            {person.deactivatedAt && <Tag>{texts.deactivated}</Tag>}
          </Box>
          <Box className="person__roles">
            {held.map((role) => (
              <Tag key={role} tone="info">
                {roleNames[role]}
              </Tag>
            ))}
            {proposed.map((role) => (
              <Tag key={role} tone="warn">
                {texts.roleUnconfirmed(roleNames[role])}
              </Tag>
            ))}
            {held.length + proposed.length === 0 && <Span className="muted small">{texts.noOfficialRole}</Span>}
          </Box>
        </Box>
        <Box className="person__buttons">
          {proposed.length > 0 && (
            <Button size="small" busy={grant.busy} onTap={confirmRoles}>
              {texts.confirmRoles}
            </Button>
          )}
          {preparedId && (
            <Button
              kind="secondary"
              size="small"
              busy={withdrawal.busy}
              label={texts.withdrawOf(person.name)}
              onTap={() => withdrawal.ask(person.name, preparedId)}
            >
              {texts.withdraw}
            </Button>
          )}
          <Button
            kind="secondary"
            size="small"
            busy={deactivate.busy || reactivate.busy}
            label={`${person.deactivatedAt ? texts.reactivate : texts.deactivate}，${person.name}`}
            onTap={stop}
          >
            {person.deactivatedAt ? texts.reactivate : texts.deactivate}
          </Button>
          {!person.deactivatedAt && (
            <Button
              kind="secondary"
              size="small"
              label={chosen ? undefined : texts.editPerson(person.name)}
              onTap={() => setChosen(chosen ? undefined : new Set(held))}
            >
              {chosen ? texts.cancel : texts.edit}
            </Button>
          )}
        </Box>
      </Box>
      {chosen && (
        <Box className="person__edit">
          <TextField id={`name-${person.id}`} label={texts.name} value={name} onChange={setName} />
          <RoleChips chosen={chosen} onChange={setChosen} />
          <Belongs
            roles={chosen}
            deputyId={deputyId}
            stationId={stationId}
            onDeputy={setDeputyId}
            onStation={setStationId}
          />
          <DraftScope chosen={drafts} onChange={setDrafts} />
          <Box className="staff__buttons">
            <Button size="small" busy={set.busy} onTap={save}>
              {texts.save}
            </Button>
          </Box>
        </Box>
      )}
      <Failure error={set.error ?? grant.error ?? deactivate.error ?? reactivate.error ?? withdrawal.error} />
    </Box>
  )
}
