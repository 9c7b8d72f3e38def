import { headingsOf, MOST_PEOPLE_ROWS, neededOf, type StaffColumn, staffColumns } from '@shared/accounts/importWords'
import { preparePerson } from '@shared/accounts/peopleEndpoints'
import { type Role, roleNames, roles } from '@shared/accounts/roles'
import type { Input } from '@shared/api/endpoint'
import { type CellError, readImport, type TableRow } from '../../platform/documents/importTable'

export type StaffEntry = Input<typeof preparePerson>

/** What a table's names lead to. */
export type Known = {
  deputies: readonly { id: string; name: string }[]
  stations: readonly { id: string; name: string }[]
  drafts: readonly { id: string; title: string }[]
  /** Whether this is the number of the person who imports. */
  isOwn: (phone: string) => boolean
}

const roleOf = new Map(roles.map((role) => [roleNames[role], role]))
const plain = (text: string): string => text.replace(/[\s\u3000《》]/g, '')
const parts = (text: string | undefined, between: RegExp): string[] =>
  (text ?? '')
    .split(between)
    .map((each) => each.trim())
    .filter(Boolean)

const oneOf = (kind: string, found: readonly { id: string }[], name: string): { id?: string; wrong?: string } => {
  if (found.length === 0) return { wrong: `没有名为“${name.slice(0, 20)}”的${kind}，请先添加` }
  if (found.length > 1) return { wrong: `有 ${found.length} 个名为“${name.slice(0, 20)}”的${kind}，请在页面上单独添加` }
  return { id: found[0]?.id }
}

const rolesOf = (text: string | undefined): { held: Exclude<Role, 'resident'>[]; wrong?: string } => {
  const held: Exclude<Role, 'resident'>[] = []
  for (const name of parts(text, /[、，,;；/]/)) {
    const role = roleOf.get(name)
    if (!role || role === 'resident')
      return {
        held,
        wrong: `没有“${name.slice(0, 20)}”这种身份，可以是：${roles
          .filter((each) => each !== 'resident')
          .map((each) => roleNames[each])
          .join('、')}`,
      }
    if (!held.includes(role)) held.push(role)
  }
  return { held }
}

/** One row as a person would be added by hand, or what is wrong with it. */
const entryOf = ({ values, cell, number }: TableRow<StaffColumn>, known: Known, phones: Map<string, number>) => {
  const errors: CellError[] = []
  const wrong = (column: StaffColumn, message: string | undefined) =>
    message && errors.push({ cell: cell(column), message })
  const phone = (values.phone ?? '').replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  const { held, wrong: role } = rolesOf(values.roles)
  wrong('roles', role)
  const before = phones.get(phone)
  if (phone && before !== undefined)
    wrong('phone', `与第 ${before} 行的手机号相同，一个号码只写一行，几个身份用顿号隔开`)
  if (phone && before === undefined) phones.set(phone, number)
  if (known.isOwn(phone)) wrong('phone', '这是您自己的手机号，不能为自己增加身份')
  const named = (list: readonly { id: string; name: string }[], name: string) =>
    list.filter((each) => plain(each.name) === plain(name))
  const link = (column: 'deputy' | 'station', kind: string, holds: boolean, list: Known['deputies']) => {
    const name = values[column]
    if (!holds) return wrong(column, name && `身份里没有对应的一项，这里应当空着`) && undefined
    if (!name) return wrong(column, `请写明是哪${column === 'deputy' ? '位代表' : '个家站室'}`) && undefined
    const { id, wrong: message } = oneOf(kind, named(list, name), name)
    wrong(column, message)
    return id
  }
  const deputyId = link('deputy', '代表', held.includes('deputy'), known.deputies)
  const stationId = link('station', '家站室', held.includes('station'), known.stations)
  const draftIds = parts(values.drafts, /[;；\n]/).flatMap((title) => {
    const { id, wrong: message } = oneOf(
      '草案',
      known.drafts.filter((each) => plain(each.title) === plain(title)),
      title,
    )
    wrong('drafts', message)
    return id ?? []
  })
  const parsed = preparePerson.input.safeParse({
    name: values.name ?? '',
    phone,
    roles: held,
    ...(deputyId && { deputyId }),
    ...(stationId && { stationId }),
    ...(draftIds.length > 0 && { draftIds }),
  })
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const column = issue.path[0] as StaffColumn
      if (column in staffColumns && !(column === 'roles' && role)) wrong(column, issue.message)
    }
  return { errors, entry: parsed.success && errors.length === 0 ? parsed.data : undefined }
}

/** Every person of a table, and everything that is wrong with it. Throws UnreadableDocument. */
export const readStaffTable = (bytes: Uint8Array, known: Known) => {
  const phones = new Map<string, number>()
  return readImport(bytes, {
    columns: headingsOf(staffColumns),
    needed: neededOf(staffColumns),
    most: MOST_PEOPLE_ROWS,
    entry: (row) => entryOf(row, known, phones),
  })
}
