import { may, type Role } from '@shared/accounts/roles'
import { invalid, problem } from '@shared/api/errors'
import type { opinionHandling as contract } from '@shared/opinions/handlingEndpoints'
import { endOfBeijingDay } from '@shared/text/time'
import { $set } from 'dynamodb-toolbox'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import { readAccount } from '../platform/caller'
import { OpinionEntity } from '../platform/opinionEntities'
import { type OpinionRecord, queuePlace } from '../platform/opinionRecords'
import { orConflict } from '../platform/orConflict'
import { queryPartition } from '../platform/query'
import type { Operation } from '../platform/serve'
import { documentClient } from '../platform/table'
import { ConsultationEntity } from '../platform/workbenchEntities'
import type { OpinionDeps } from './deps'
import { tell, workOn } from './readOpinion'
import { needOpinion } from './store'

type Consultation = NonNullable<OpinionRecord['consultation']>

/** The opinion's own change: its question or its answer, if nobody wrote meanwhile. */
const withConsultation = (record: OpinionRecord, consultation: Consultation, by: string, request: string) =>
  OpinionEntity.build(UpdateTransaction)
    .item({ id: record.id, consultation: $set(consultation), writes: record.writes + 1, by, request } as never)
    .options({ condition: { attr: 'writes', eq: record.writes } })

const together = async (...writes: Parameters<typeof execute>): Promise<void> => {
  documentClient()
  await orConflict(execute(...writes))
}

/** Asks a department what it thinks of an opinion, until a day. Another question takes the place of the one before. */
export const consultDepartment: Operation<typeof contract.consultDepartment, OpinionDeps> = async (
  { opinionId, departmentId, question, dueAt },
  caller,
  deps,
) => {
  const record = await workOn(opinionId, caller)
  if (endOfBeijingDay(dueAt) < deps.now.getTime()) throw invalid('dueAt', '答复期限不能早于今天')
  const department = await readAccount(departmentId)
  if (!department || !may(department.roles as Role[], 'opinions:advise'))
    throw invalid('departmentId', '请选择一个承办单位')
  const consultation: Consultation = {
    departmentId,
    departmentName: department.name,
    question,
    dueAt,
    askedBy: caller.id,
    askedByName: caller.name ?? (await readAccount(caller.id))?.name ?? '工作人员',
    askedAt: deps.now.toISOString(),
  }
  const { draftId } = queuePlace(record.queue)
  const stamp = { by: caller.id, request: deps.requestId }
  const before = record.consultation?.departmentId
  await together(
    withConsultation(record, consultation, caller.id, deps.requestId),
    ConsultationEntity.build(PutTransaction).item({ ...consultation, opinionId, draftId, ...stamp }),
    ...(before && before !== departmentId
      ? [ConsultationEntity.build(DeleteTransaction).key({ departmentId: before, opinionId })]
      : []),
  )
  const asked = await needOpinion(opinionId)
  await deps.showInQueue([asked])
  return tell(asked, true, deps)
}

type Stored = Consultation & { opinionId: string; draftId: string }

const consultationOf = async (item: Consultation, record: OpinionRecord, deps: OpinionDeps) => {
  const { draftId } = queuePlace(record.queue)
  const { departmentId: _id, askedBy: _by, ...told } = item
  return {
    ...told,
    opinionId: record.id,
    draftId,
    draftTitle: (await deps.drafts.get(draftId))?.title ?? '',
    version: record.version,
    article: record.article ?? null,
    text: record.head + (record.rest ?? ''),
    suggestedText: record.suggestedText,
    reason: record.reason,
    decided: record.status === 'D',
  }
}

/** What a department was asked: first what waits for it, by its due day. Words of an opinion, never who said them. */
export const listConsultations: Operation<typeof contract.listConsultations, OpinionDeps> = async (
  _input,
  caller,
  deps,
) => {
  const items = await queryPartition<Stored & { sk: string }>({ pk: `CV#${caller.id}` })
  const open = items.sort(
    (a, b) => Number(!!a.answer) - Number(!!b.answer) || (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0),
  )
  const told = await Promise.all(
    open.slice(0, 100).map(async (item) => consultationOf(item, await needOpinion(item.sk), deps)),
  )
  // One that was decided without an answer waits for none.
  const waits = ({ answer, decided }: (typeof told)[number]): boolean => !answer && !decided
  return { items: told.sort((a, b) => Number(waits(b)) - Number(waits(a))) }
}

/** The department's view. Until the opinion is decided it may be written again. */
export const answerConsultation: Operation<typeof contract.answerConsultation, OpinionDeps> = async (
  { opinionId, answer },
  caller,
  deps,
) => {
  const record = await needOpinion(opinionId)
  const { consultation } = record
  if (consultation?.departmentId !== caller.id) throw problem('not_found')
  if (record.status === 'D') throw problem('opinion_already_decided', { decidedBy: '工作人员', decidedAt: '此前' })
  const answered = { ...consultation, answer, answeredAt: deps.now.toISOString() }
  const { draftId } = queuePlace(record.queue)
  await together(
    withConsultation(record, answered, caller.id, deps.requestId),
    ConsultationEntity.build(PutTransaction).item({
      ...answered,
      opinionId,
      draftId,
      by: caller.id,
      request: deps.requestId,
    }),
  )
  await deps.showInQueue([await needOpinion(opinionId)])
  return consultationOf(answered, record, deps)
}
