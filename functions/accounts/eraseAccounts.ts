import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { $remove, PutItemCommand, UpdateAttributesCommand } from 'dynamodb-toolbox'
import { AccountEntity, ClaimEntity } from '../platform/accountEntities'
import { readAccount } from '../platform/caller'
import { config } from '../platform/config'
import { objects } from '../platform/objects'
import { queryPartition } from '../platform/query'
import { documentClient } from '../platform/table'

const PARTITION = 'DELETIONS'

/** Marks of erasures in the bucket, apart from the table: a table restored from before them applies them again. */
export const ERASED_PREFIX = 'erased/'

/** Puts an account's deletion on the list of what falls due. */
export const planErasure = async (accountId: string, dueAt: string): Promise<void> => {
  await documentClient().send(
    new PutCommand({ TableName: config().tableName, Item: { pk: PARTITION, sk: `${dueAt}#${accountId}` } }),
  )
}

/** What the person chose and allowed about notices outside the app. */
const forgetNotices = async (accountId: string): Promise<void> => {
  const pk = `NS#${accountId}`
  for (const { sk } of await queryPartition<{ sk: string }>({ pk }))
    await documentClient().send(new DeleteCommand({ TableName: config().tableName, Key: { pk, sk } }))
}

/**
 * From the schedule: erases the accounts whose cooling-off is over. A person who signed in meanwhile took the deletion
 * back. The record stays, without the person: opinions and conversations lead to it. Answers how many were erased.
 */
export const eraseAccounts = async (now: Date, forgetAuthor: (accountId: string) => Promise<void>): Promise<number> => {
  const { Items = [] } = await documentClient().send(
    new QueryCommand({
      TableName: config().tableName,
      KeyConditionExpression: 'pk = :pk AND sk <= :now',
      ExpressionAttributeValues: { ':pk': PARTITION, ':now': now.toISOString() },
      Limit: 100,
    }),
  )
  let erased = 0
  for (const { sk } of Items as { sk: string }[]) {
    const [dueAt = '', accountId = ''] = sk.split('#')
    const account = await readAccount(accountId)
    // Taken back, or asked for again later: that later entry counts.
    if (account && !account.deletedAt && account.deletionDueAt === dueAt) {
      await objects.put(ERASED_PREFIX + accountId, '', 'text/plain')
      await forgetAuthor(accountId)
      for (const of of [account.openidDigest, account.phoneDigest])
        if (of) await ClaimEntity.build(PutItemCommand).item({ of, accountId: '', by: 'schedule' }).send()
      await forgetNotices(accountId)
      await AccountEntity.build(UpdateAttributesCommand)
        .item({
          id: accountId,
          name: '已注销',
          roles: [],
          sealedOpenid: '',
          openidDigest: '',
          sealedPhone: $remove(),
          phoneDigest: $remove(),
          phoneVerifiedAt: $remove(),
          consents: $remove(),
          proposed: $remove(),
          p1: $remove(),
          s1: $remove(),
          card: $remove(),
          deletedAt: now.toISOString(),
          by: 'schedule',
        })
        .send()
      erased++
    }
    await documentClient().send(new DeleteCommand({ TableName: config().tableName, Key: { pk: PARTITION, sk } }))
  }
  return erased
}
