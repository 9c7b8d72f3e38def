import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { type Client, newResident, signIn } from '../support/client'
import { openDraft } from '../support/drafts'
import { TABLE, tableOfStack } from '../support/operate'
import type { Caller } from './fuzz'
import { CANARY } from './values'

const text = '建议公园延长夏季夜间的开放时间，方便上班的市民。'

const caller = (name: string, { token }: Client): Caller => ({ name, token })

/** Callers of every kind and records of their own to ask about: nothing of the demo data is touched. */
export const ground = async (): Promise<{ callers: Caller[]; ids: string[] }> => {
  const [resident, other, staff, deputy, admin, station, reviewer] = await Promise.all([
    newResident(),
    newResident(),
    signIn('demo-staff'),
    signIn('demo-deputy-2'),
    signIn('demo-admin'),
    signIn('demo-station'),
    signIn('demo-reviewer'),
  ])
  const draftId = await openDraft(staff)
  const opinions = await Promise.all(
    [resident, other].map((each) =>
      each.post(`/drafts/${draftId}/opinions`, { article: '第四条', kind: 'other', text }),
    ),
  )
  const { deputyId } = (await deputy.get('/me')).body
  const conversation = await resident.post('/conversations', { deputyId, text })
  const made = [draftId, ...opinions.map(({ body }) => body.id), conversation.body.id] as string[]
  return {
    callers: [
      { name: 'nobody' },
      { name: 'forged', token: 'eyJhbGciOiJub25lIn0.e30.' },
      caller('resident', resident),
      caller('other resident', other),
      caller('deputy', deputy),
      caller('staff', staff),
      caller('admin', admin),
      caller('station', station),
      caller('reviewer', reviewer),
    ],
    ids: [...made, '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  }
}

/** Keys of items in which something stands that no contract knows. */
export const foreignItems = async (): Promise<string[]> => {
  const table = tableOfStack()
  const found: string[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await table.send(new ScanCommand({ TableName: TABLE, ExclusiveStartKey }))
    for (const item of page.Items ?? []) if (hasForeignName(item)) found.push(`${item.pk}|${item.sk}`)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return found
}

const hasForeignName = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  Object.entries(value).some(([name, inner]) => name.startsWith(CANARY) || name === 'polluted' || hasForeignName(inner))
