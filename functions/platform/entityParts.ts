import { any, string } from 'dynamodb-toolbox'

/**
 * What the entities of the one table have in common; docs/data-model.md tells the access patterns and their cost.
 *
 * Stored names are short because an opinion of 250 characters has to fit in 1 KB with its index keys.
 * The indexes project `st h rv ar kd dr rl p1 p2 s1 s2 c` besides their keys (functions/platform/indexes.json):
 * what lists show stands in those attributes.
 */
export const plain = { timestamps: false, entityAttribute: { name: 'entity', hidden: true } } as const

export const ownerKeys = { p1: string().optional(), s1: string().optional() }
export const dueKeys = { p2: string().optional(), s2: string().optional() }

/** Who wrote the item last, and in which request: the audit log reads them from the stream. */
export const stamp = { by: string().optional(), request: string().savedAs('rq').optional() }

/** What a list shows of an item that is not an opinion. */
export const card = any().savedAs('c').optional()

/** A key that is an id behind a prefix. */
export const prefixed = (prefix: string) => ({
  encode: (id: string) => `${prefix}#${id}`,
  decode: (pk: string) => pk.slice(prefix.length + 1),
})
