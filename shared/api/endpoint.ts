import type { z } from 'zod'
import type { Permission } from '../accounts/roles'
import type { ErrorCode } from './errors'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may call: `anyone`; `account`, any signed-in account; `verified`, an account whose phone is verified
 * (Cybersecurity Law: real identity for publishing); or a permission of shared/accounts/roles.ts.
 */
export type Who = 'anyone' | 'account' | 'verified' | Permission

export type Endpoint = {
  method: Method
  /** `/drafts/{draftId}`: parameters in braces. */
  path: string
  who: Who
  summary: string
  /** Query of a GET, JSON body of the others. Unknown fields are refused. */
  input?: z.ZodType
  answers: readonly [status: number, schema: z.ZodType | null]
  /** Other successful statuses, of the same schema. */
  alsoAnswers?: readonly number[]
  /** Problems of the operation itself; those of the protocol (400, 401, 413, 422 …) go without saying. */
  fails?: readonly ErrorCode[]
  /** Public material: seconds in Cache-Control max-age; an ETag goes with it. */
  cache?: number
  /** Bytes of body allowed, 256 KB unless given. */
  maxBody?: number
  /** The answer is a credential: never kept for an Idempotency-Key. */
  credential?: boolean
  /**
   * How a repeated Idempotency-Key is answered. `stored` keeps the answer (2 write units);
   * `natural` (1) is for operations whose own ids make a repetition find the first one's record; where the key is the
   * `id` in the body, the operation itself refuses another body.
   */
  idempotency?: 'stored' | 'natural'
}

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never
export type PathParams<Path extends string> = { [Name in ParamNames<Path>]: string }

type Options = Omit<Endpoint, 'method' | 'path'>
type Route = `${Method} /${string}`
type MethodOf<R extends Route> = R extends `${infer M extends Method} ${string}` ? M : never
type PathOf<R extends Route> = R extends `${Method} ${infer Path}` ? Path : never

/** Declares one endpoint as data. @example endpoint('POST /drafts/{draftId}/opinions', { who: 'verified', … }) */
export const endpoint = <const R extends Route, const O extends Options>(route: R, options: O) => {
  const [method, path] = route.split(' ') as [MethodOf<R>, PathOf<R>]
  return { ...options, method, path }
}

type InputOf<E> = E extends { input: infer S extends z.ZodType } ? z.output<S> : unknown
type SentOf<E> = E extends { input: infer S extends z.ZodType } ? z.input<S> : unknown

/** What an operation receives: path parameters and the validated query or body, as one object. */
export type Input<E extends Endpoint> = PathParams<E['path']> & InputOf<E>
/** What a client sends. */
export type Sent<E extends Endpoint> = PathParams<E['path']> & SentOf<E>
/** What an operation returns, before the schema trims it. */
export type Output<E extends Endpoint> = E['answers'][1] extends z.ZodType ? z.input<E['answers'][1]> : undefined
/** What a client receives. */
export type Answer<E extends Endpoint> = E['answers'][1] extends z.ZodType ? z.output<E['answers'][1]> : undefined

/** The endpoint's path as a pattern over concrete paths; parameters are captured by name. */
export const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
