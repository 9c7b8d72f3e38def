import { any, boolean, Entity, item, string } from 'dynamodb-toolbox'
import { prefixed } from './entityParts'
import { table } from './table'

/** 条例解读: what an article of a version means, in plain words. Written beside a version, whose own words never change. */
export const NoteEntity = new Entity({
  name: 'Note',
  table,
  timestamps: false,
  entityAttribute: { name: 'entity', hidden: true },
  schema: item({
    draftId: string().key().savedAs('pk').transform(prefixed('DN')),
    /** `0001#第十二条` */
    place: string().key().savedAs('sk'),
    text: string().optional(),
    /** The article read aloud by the city: an uploaded recording (StoredAttachment). */
    audio: any().optional(),
    /** Written where notes are signed first: the public reads them once they are. */
    waits: boolean().optional(),
    /** What was signed before these words, which the public reads until they are. */
    was: string().optional(),
    /** These words take the note away once they are signed. */
    gone: boolean().optional(),
    updatedAt: string(),
    by: string().optional(),
    request: string().savedAs('rq').optional(),
  }),
})
