import { z } from 'zod'
import { Id, Moment, Name, Page, PageQuery } from '../api/common'
import { endpoint } from '../api/endpoint'
import { Account, RoleName } from './schemas'

const Person = Account.extend({
  district: z.string().optional(),
  draftIds: z.array(z.string()).optional(),
  /** What the proposed roles were prepared as, to be taken back by. */
  preparedId: z.string().optional(),
  active: z.boolean(),
  /** Set while deactivated; `heldRoles` come back with the reactivation. */
  deactivatedAt: Moment.optional(),
  heldRoles: z.array(RoleName).optional(),
})

/** Drafts that a person is limited to. */
const Scope = z.array(Id).min(1, '请至少选择一部草案，或不作限制').max(100)

const Waiting = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  /** Masked. */
  phone: z.string(),
  deputyId: z.string().optional(),
  stationId: z.string().optional(),
  draftIds: z.array(z.string()).optional(),
  createdAt: Moment,
})

const Prepared = Waiting.extend({
  /** Shown once, at creation. */
  invitation: z.string().optional(),
  proposedTo: z.string().optional(),
})

export const listPeople = endpoint('GET /people', {
  who: 'people:manage',
  summary: '有官方身份的人员',
  input: z.strictObject({ ...PageQuery }),
  answers: [200, Page(Person)],
})

export const preparePerson = endpoint('POST /people', {
  who: 'people:manage',
  summary: '为某手机号准备身份，发放一次性邀请码',
  input: z.strictObject({
    name: Name(1, 20),
    phone: z.string().regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号'),
    roles: z
      .array(RoleName.exclude(['resident']))
      .min(1, '请至少选择一个身份')
      .max(6),
    deputyId: Id.optional(),
    stationId: Id.optional(),
    draftIds: Scope.optional(),
  }),
  answers: [201, Prepared],
})

export const listPrepared = endpoint('GET /prepared-people', {
  who: 'people:manage',
  summary: '已准备身份、本人还没有验证手机号的人员，先准备的在前',
  input: z.strictObject({ ...PageQuery }),
  answers: [200, Page(Waiting.extend({ invited: z.boolean() }))],
})

export const withdrawPrepared = endpoint('DELETE /prepared-people/{preparedId}', {
  who: 'people:manage',
  summary: '撤回准备的身份，邀请码随之失效',
  answers: [204, null],
  fails: ['not_found', 'role_not_proposed', 'conflict'],
})

export const confirmRoles = endpoint('POST /people/{accountId}/roles/confirmation', {
  who: 'people:manage',
  summary: '管理员确认为该账号准备的身份',
  answers: [200, Person],
  fails: ['role_not_proposed', 'own_roles'],
})

export const setRoles = endpoint('PUT /people/{accountId}/roles', {
  who: 'people:manage',
  summary: '修改姓名、身份与可处理的草案；去掉的身份立即失效',
  input: z.strictObject({
    roles: z.array(RoleName).max(12),
    /** The rest stays as it was where it is absent. */
    name: Name(1, 20).optional(),
    deputyId: Id.nullable().optional(),
    stationId: Id.nullable().optional(),
    /** Drafts the person is limited to; null for all, absent as it was. */
    draftIds: Scope.nullable().optional(),
  }),
  answers: [200, Person],
  fails: ['own_roles', 'last_admin'],
})

export const deactivatePerson = endpoint('POST /people/{accountId}/deactivation', {
  who: 'people:manage',
  summary: '停用：角色保留但立即失效，电脑登录一并结束',
  answers: [200, Person],
  fails: ['own_roles', 'last_admin'],
})

export const reactivatePerson = endpoint('POST /people/{accountId}/reactivation', {
  who: 'people:manage',
  summary: '恢复停用的人员及其角色',
  answers: [200, Person],
  fails: ['own_roles'],
})
