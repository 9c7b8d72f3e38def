/** Followers of a draft on tonight's news come by the thousand: spread over as many partitions of the index. */
export const FOLLOWER_SHARDS = 8

const shardOf = (accountId: string): number => {
  let sum = 0
  for (let i = 0; i < accountId.length; i++) sum = (sum * 31 + accountId.charCodeAt(i)) % 65_521
  return sum % FOLLOWER_SHARDS
}

export const followersPartition = (draftId: string, accountId: string): string =>
  `FOLLOWERS#${draftId}#${shardOf(accountId)}`

export const followersPartitions = (draftId: string): string[] =>
  Array.from({ length: FOLLOWER_SHARDS }, (_, shard) => `FOLLOWERS#${draftId}#${shard}`)
