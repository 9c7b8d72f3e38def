import type { AuditAction, AuditKind } from '@shared/audit/words'
import { type SignOffMatter, signOffMatterNames } from '@shared/drafts/words'
import { jobKindNames } from '@shared/jobs/words'
import { cut, masked } from '@shared/text/mask'
import type { Entity } from 'dynamodb-toolbox'
import { AccountEntity, PreparedEntity } from '../platform/accountEntities'
import { ChatBlockEntity, ConversationEntity, ConversationSidesEntity } from '../platform/chatEntities'
import { AnswerEntity, ContactPointEntity, ProposalEntity } from '../platform/civicEntities'
import { CheckInEntity, HandoverEntity, UrgentReportEntity, WalkInEntity } from '../platform/deskEntities'
import { DeputyEntity, StationEntity } from '../platform/directoryEntities'
import { DraftEntity, FeedbackEntity, VersionPartEntity } from '../platform/draftEntities'
import { SignOffEntity } from '../platform/draftLifeEntities'
import { ExportPresetEntity } from '../platform/exportEntities'
import { JobEntity } from '../platform/jobEntities'
import { MessageEntity } from '../platform/messageEntities'
import { NoteEntity } from '../platform/noteEntities'
import { OpinionEntity } from '../platform/opinionEntities'
import { queuePlace } from '../platform/opinionRecords'
import { SessionEntity } from '../platform/sessionEntities'
import { SuggestionEntity } from '../platform/suggestionEntities'

type Item = Record<string, unknown>

/** What the audit log tells of a kind of item. Items of no kind named here are told by the fields they have. */
export type Audited = {
  kind: AuditKind | ((item: Item) => AuditKind)
  entity?: Entity
  /** Stored attributes that the API knows by another name than the entity. */
  renamed?: Readonly<Record<string, string>>
  /** What the record is about; the item's own id unless given. */
  target?: (item: Item) => string
  name?: (item: Item) => string | undefined
  draftId?: (item: Item) => string | undefined
  /** The whole record stands in the card. */
  inCard?: boolean
  only?: readonly string[]
  ignore?: readonly string[]
  /** That it was made is told by itself: no record of it. */
  madeUntold?: boolean | ((item: Item) => boolean)
  /** What its making means; `create` unless given. */
  making?: AuditAction
  /** Writes that nobody stamped are left out. */
  stampedOnly?: boolean
  /** Only these changes count. */
  counts?: (after: Item) => boolean
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const cardOf = (item: Item): Item => (item.c ?? {}) as Item
export const idOf = (item: Item): string => {
  const key = String(item.pk)
  return key.slice(key.indexOf('#') + 1)
}
const first = (value: unknown): string | undefined => {
  const words = text(value)
  return words && cut(masked([...words].slice(0, 40).join('')))
}
const conversation = (item: Item): string => (String(item.sk).startsWith('C#') ? String(item.sk).slice(2) : idOf(item))

/**
 * Every stamped write is told unless it is named here that it is not. A resident's own submission, message or
 * conversation is its own record (who, when, the words, each revision), so it gets no second one; what overwrites
 * (an edit, a withdrawal, a recall) does.
 */
export const audited: Record<string, Audited> = {
  Draft: { kind: 'draft', entity: DraftEntity, name: (item) => text(item.title), draftId: idOf },
  VersionPart: {
    kind: 'version',
    entity: VersionPartEntity,
    target: (item) => `${idOf(item)}/${String(item.sk).split('#')[0]}`,
    draftId: idOf,
    only: ['kind'],
    counts: (item) => String(item.sk).endsWith('#00'),
  },
  SignOff: {
    kind: 'sign_off',
    entity: SignOffEntity,
    name: (item) => {
      const matter = signOffMatterNames[item.matter as SignOffMatter] ?? '签发'
      const { draftTitle, stationName } = cardOf(item)
      return draftTitle === undefined
        ? `${text(stationName) ?? ''}：${matter}`
        : `《${text(draftTitle) ?? ''}》${matter}`
    },
    draftId: (item) => text(item.draftId),
    only: ['state', 'askedBy', 'examinedBy', 'matter'],
  },
  Note: {
    kind: 'note',
    entity: NoteEntity,
    target: (item) => `${idOf(item)}/${String(item.sk)}`,
    name: (item) => String(item.sk).split('#')[1],
    draftId: idOf,
    ignore: ['updatedAt'],
  },
  // Made by a resident, it is its own record; what staff do to it is told.
  Proposal: {
    kind: 'proposal',
    entity: ProposalEntity,
    name: (item) => text(cardOf(item).title),
    inCard: true,
    madeUntold: true,
  },
  ContactPoint: {
    kind: 'contact_point',
    entity: ContactPointEntity,
    name: (item) => text(cardOf(item).name),
    inCard: true,
  },
  ContactPointRequest: {
    kind: 'contact_point',
    draftId: (item) => text(item.sk),
    inCard: true,
  },
  // What somebody answers is their own record; a changed answer overwrites.
  Answer: {
    kind: 'answer',
    entity: AnswerEntity,
    target: (item) => `${idOf(item)}/${String(item.sk)}`,
    draftId: (item) => String(item.sk).split('#')[0],
    only: ['choices', 'text'],
    madeUntold: true,
  },
  Feedback: { kind: 'feedback', entity: FeedbackEntity, draftId: idOf, only: [], counts: () => true },
  Opinion: {
    kind: 'opinion',
    entity: OpinionEntity,
    renamed: { h: 'text', h2: 'restOfText' },
    name: (item) => [item.ar ?? '整部草案', first(item.h)].filter(Boolean).join(' '),
    draftId: (item) => queuePlace(String(item.p2)).draftId,
    ignore: ['authorId', 'createdAt', 'queue', 'queuedAt', 'uncheckedSince', 'version'],
    madeUntold: (item) => !String(item.p1).startsWith('staff#'),
  },
  Account: {
    kind: 'account',
    entity: AccountEntity,
    name: (item) => text(item.name),
    ignore: ['endedTokens', 'unread', 'createdAt', 'sealedOpenid', 'openidDigest', 'sealedPhone'],
    madeUntold: true,
  },
  Prepared: {
    kind: 'person',
    entity: PreparedEntity,
    name: (item) => text(item.name),
    ignore: ['phoneDigest', 'createdAt', 'invitationDigest', 'c'],
  },
  Session: {
    kind: 'session',
    entity: SessionEntity,
    target: (item) => String(item.sk).slice(2),
    name: (item) => text(item.browser),
    ignore: ['usedAt', 'createdAt', 'expiresAt'],
    stampedOnly: true,
  },
  ExportPreset: {
    kind: 'preset',
    entity: ExportPresetEntity,
    name: (item) => text(item.name),
    ignore: ['createdAt', 'createdBy'],
  },
  Deputy: { kind: 'deputy', entity: DeputyEntity, name: (item) => text(cardOf(item).name), inCard: true },
  Station: { kind: 'station', entity: StationEntity, name: (item) => text(cardOf(item).name), inCard: true },
  Conversation: {
    kind: 'conversation',
    entity: ConversationEntity,
    target: conversation,
    name: (item) => text(item.hn),
    only: ['holderId', 'holderName', 'closure', 'reopened', 'suggestionId'],
    madeUntold: true,
  },
  ConversationSides: { kind: 'conversation', entity: ConversationSidesEntity, only: ['reportedAt'], madeUntold: true },
  /** Who may not write, why and until when; whoever lifted it wrote an end that is over. */
  ChatBlock: { kind: 'account', entity: ChatBlockEntity, name: () => '限制发送消息' },
  UrgentReport: { kind: 'conversation', entity: UrgentReportEntity, inCard: true, ignore: ['note'] },
  Handover: { kind: 'handover', entity: HandoverEntity, name: (item) => text(cardOf(item).number), inCard: true },
  WalkIn: {
    kind: 'walk_in',
    entity: WalkInEntity,
    name: (item) => text(item.number),
    only: ['number', 'stationId', 'sealedPhone'],
  },
  CheckIn: {
    kind: 'station',
    entity: CheckInEntity,
    only: ['at'],
    name: (item) => text(String(item.sk).replace('#', ' ').split('#')[0]),
  },
  ConversationReport: { kind: 'conversation', inCard: true, ignore: ['by'] },
  ConversationLook: { kind: 'conversation', making: 'read', ignore: ['at'] },
  Message: {
    kind: 'message',
    entity: MessageEntity,
    only: ['refusedFor', 'releasedAs', 'recalledAt'],
    madeUntold: true,
  },
  Suggestion: {
    kind: 'suggestion',
    entity: SuggestionEntity,
    name: (item) => text(item.title),
    ignore: ['createdAt', 'residentIds', 'background', 'grounds'],
  },
  // Made anew by a job, changed by staff who split or merged.
  Clusters: {
    kind: 'clusters',
    name: (item) => `第 ${String(item.round)} 轮`,
    draftId: (item) => text(item.draftId),
    only: ['opinions', 'distinct', 'clusters'],
  },
  Job: {
    kind: (item) => (item.kind === 'export' || item.kind === 'audit-export' ? 'export' : 'job'),
    entity: JobEntity,
    name: (item) => jobKindNames[String(item.kind)] ?? '任务',
    draftId: (item) => text(item.draftId),
    only: ['status', 'input'],
    // What the worker writes is progress.
    stampedOnly: true,
    // What the system orders by itself is its own affair: what it then does is told.
    counts: (after) => after.ownerId !== 'system',
  },
}

/** Stamped, yet nothing to tell: they lead to what is told, or belong to the log itself. */
export const untold: ReadonlySet<string> = new Set([
  'Claim',
  'AuditEntry',
  'LoginTicket',
  // The opinion holds the same question and answer.
  'OpinionConsultation',
  'NoticeChoice',
  'NoticeAllowance',
])
