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
  const held = (person.heldRoles ?? person.roles).filter((role) => role !== 'resident')
  const proposed = person.proposedRoles ?? []

  const save = async (): Promise<void> => {
    if (!chosen) return
    const gone = held.filter((role) => !chosen.has(role))
    if (gone.length > 0) {
      const yes = await confirm({
        title: `去掉${person.name}的${gone.map((role) => roleNames[role]).join('、')}身份？`,
        text: '立即失效，本人马上不能再使用这些权限。',
        yes: '去掉',
        no: '取消',
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
    toast('已保存', 'good')
    refresh('GET /people')
  }

  const confirmRoles = async (): Promise<void> => {
    const words = proposed.map((role) => roleNames[role]).join('、')
    const yes = await confirm({
      title: `确认${person.name}的${words}身份？`,
      text: '请先核实是本人在使用这个手机号，号码可能已经换了主人。',
      yes: '确认是本人',
      no: '先核实',
    })
    if (!yes) return
    if (await grant.run({ accountId: person.id })) {
      toast('已确认', 'good')
      refresh('GET /people')
    }
  }

  const stop = async (): Promise<void> => {
    const yes = await confirm({
      title: person.deactivatedAt ? `恢复${person.name}的使用？` : `停用${person.name}？`,
      text: person.deactivatedAt ? '原有身份一并恢复。' : '身份保留但立即失效，电脑上的登录一并结束，以后可以恢复。',
      yes: person.deactivatedAt ? '恢复' : '停用',
      no: '取消',
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
            {person.deactivatedAt && <Tag>已停用</Tag>}
          </Box>
          <Box className="person__roles">
            {held.map((role) => (
              <Tag key={role} tone="info">
                {roleNames[role]}
              </Tag>
            ))}
            {proposed.map((role) => (
              <Tag key={role} tone="warn">
                {roleNames[role]}（待确认）
              </Tag>
            ))}
            {held.length + proposed.length === 0 && <Span className="muted small">没有官方身份</Span>}
          </Box>
        </Box>
        <Box className="person__buttons">
          {proposed.length > 0 && (
            <Button size="small" busy={grant.busy} onTap={confirmRoles}>
              确认身份
            </Button>
          )}
          <Button
            kind="secondary"
            size="small"
            busy={deactivate.busy || reactivate.busy}
            label={`${person.deactivatedAt ? '恢复' : '停用'}，${person.name}`}
            onTap={stop}
          >
            {person.deactivatedAt ? '恢复' : '停用'}
          </Button>
          {!person.deactivatedAt && (
            <Button
              kind="secondary"
              size="small"
              label={chosen ? undefined : `修改，${person.name}`}
              onTap={() => setChosen(chosen ? undefined : new Set(held))}
            >
              {chosen ? '取消' : '修改'}
            </Button>
          )}
        </Box>
      </Box>
      {chosen && (
        <Box className="person__edit">
          <TextField id={`name-${person.id}`} label="姓名" value={name} onChange={setName} />
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
              保存
            </Button>
          </Box>
        </Box>
      )}
      <Failure error={set.error ?? grant.error ?? deactivate.error ?? reactivate.error} />
    </Box>
  )
}
