import { z } from 'zod'
import { Moment } from '../api/common'
import { roles } from './roles'

export const RoleName = z.enum(roles)

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  deputyId: z.string().optional(),
  stationId: z.string().optional(),
  /** Masked (138****5678), to its owner only. */
  phone: z.string().optional(),
  phoneVerified: z.boolean(),
  /** The privacy version agreed to. */
  consent: z.string().optional(),
  /** Roles prepared for this phone that wait for an invitation code or the admin. */
  proposedRoles: z.array(RoleName).optional(),
  /** When the account is erased, where that was asked for. */
  deletionDueAt: Moment.optional(),
  createdAt: Moment,
})

export type Account = z.output<typeof Account>

export const Session = z.object({
  token: z.string(),
  expiresAt: Moment,
  account: Account,
})

export type Session = z.output<typeof Session>

export const Notification = z.object({
  id: z.string(),
  kind: z.string(),
  opinionId: z.string().optional(),
  conversationId: z.string().optional(),
  draftId: z.string().optional(),
  text: z.string(),
  createdAt: Moment,
  readAt: Moment.optional(),
})

export type Notification = z.output<typeof Notification>
