import type { contract } from '@shared/api/contract'
import type { Answer, Endpoint, Sent } from '@shared/api/endpoint'

/**
 * The contract as types only: a call is written as its route, `call('GET /drafts/{draftId}', { draftId })`, and its
 * input and answer follow from shared/. No schema is bundled for phones: the server checks what arrives.
 */
type Contract = typeof contract
type AllOf<C> = { [Context in keyof C]: C[Context][keyof C[Context]] }[keyof C]
type Endpoints = Extract<AllOf<Contract>, Endpoint>

export type Route = { [E in Endpoints as `${E['method']} ${E['path']}`]: E }
export type RouteName = keyof Route & string
export type InputOf<R extends RouteName> = Sent<Route[R]>
export type AnswerOf<R extends RouteName> = Answer<Route[R]>
export type GetName = Extract<RouteName, `GET ${string}`>
export type CommandName = Exclude<RouteName, GetName>

/** One item of a list that comes in pages. */
export type ItemOf<R extends RouteName> = AnswerOf<R> extends { items: (infer Item)[] } ? Item : never
