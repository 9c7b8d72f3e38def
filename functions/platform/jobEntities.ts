import { any, Entity, item, number, string } from 'dynamodb-toolbox'
import { card, dueKeys, ownerKeys, plain, prefixed, stamp } from './entityParts'
import { table } from './table'

/** A long job (exports first): its input, progress and place, so that it goes on where it stopped. */
export const JobEntity = new Entity({
  name: 'Job',
  table,
  ...plain,
  schema: item({
    id: string().key().savedAs('pk').transform(prefixed('J')),
    sk: string().key().default('J'),
    kind: string(),
    /** `waiting`: begun by the schedule when its time comes. */
    status: string().enum('waiting', 'queued', 'running', 'done', 'failed', 'cancelled'),
    ownerId: string(),
    draftId: string().optional(),
    input: any(),
    done: number(),
    total: number(),
    /** Where the job stands: its own shape. */
    place: any().optional(),
    result: any().optional(),
    error: string().optional(),
    startedAt: string().optional(),
    /** Until then it can be undone. */
    undoableUntil: string().optional(),
    undo: string().enum('running', 'done').optional(),
    /** Who asked for the undoing. */
    undoneBy: string().optional(),
    /** A worker's hold on the job and its end. */
    worker: string().optional(),
    heldUntil: string().optional(),
    /** Failures in a row. */
    attempts: number().optional(),
    createdAt: string(),
    updatedAt: string(),
    ttl: number().optional(),
    /** `JOBS#<owner>`, the owner's list. */
    ...ownerKeys,
    /** `JOBS`, and when somebody must look whether it still goes on; absent once it is over. */
    ...dueKeys,
    card,
    ...stamp,
  }),
})
