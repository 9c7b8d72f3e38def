import { paginateListObjectsV2 } from '@aws-sdk/client-s3'
import { UpdateAttributesCommand } from 'dynamodb-toolbox'
import { ERASED_PREFIX, planErasure } from '../../functions/accounts/eraseAccounts'
import { AccountEntity } from '../../functions/platform/accountEntities'
import { readAccount } from '../../functions/platform/caller'
import { config } from '../../functions/platform/config'
import { s3 } from '../../functions/platform/objects'
import { documentClient } from '../../functions/platform/table'

/**
 * A table brought back from before some people left holds them again. Each erasure left its mark in the bucket, apart
 * from the table: those accounts fall due at once, and the schedule erases them within minutes. Answers how many.
 */
export const eraseAgain = async (now: Date): Promise<number> => {
  let due = 0
  documentClient()
  const asked = { Bucket: config().filesBucket, Prefix: ERASED_PREFIX }
  for await (const page of paginateListObjectsV2({ client: s3() }, asked))
    for (const { Key = '' } of page.Contents ?? []) {
      const id = Key.slice(ERASED_PREFIX.length)
      const account = await readAccount(id)
      if (!account || account.deletedAt) continue
      const at = now.toISOString()
      await planErasure(id, at)
      await AccountEntity.build(UpdateAttributesCommand).item({ id, deletionDueAt: at, by: 'restore' }).send()
      due++
    }
  return due
}
