import type { ErrorCode, FieldError, ProblemBody } from '@shared/api/errors'
import { texts } from './texts'

/** What the app itself can find wrong, besides the codes of the server. */
export type ClientCode = 'network' | 'timeout' | 'aborted' | 'answer_unreadable' | 'sign_in_required' | 'not_kept'

type Words = { title: string; detail: string }

const clientWords: Record<ClientCode, Words> = {
  network: { title: texts.offline, detail: texts.offlineDetail },
  timeout: { title: texts.slowNetwork, detail: texts.timeoutDetail },
  aborted: { title: texts.cancelled, detail: texts.cancelledDetail },
  answer_unreadable: { title: texts.cannotShow, detail: texts.unreadableAnswer },
  not_kept: { title: texts.notKept, detail: texts.notKeptDetail },
  sign_in_required: { title: texts.signInFirst, detail: texts.signInDetail },
}

/** Every failure of a request: words fit to show, a code to act on. */
export class ApiError extends Error {
  readonly title: string
  readonly detail: string
  readonly status: number
  readonly fields: FieldError[]
  readonly retryAfter?: number

  constructor(
    readonly code: ErrorCode | ClientCode,
    words: Words & { status?: number; fields?: FieldError[]; retryAfter?: number },
    /** The whole problem, for the data that goes with its code. */
    readonly body?: ProblemBody,
  ) {
    super(code)
    this.name = 'ApiError'
    this.title = words.title
    this.detail = words.detail
    this.status = words.status ?? 0
    this.fields = words.fields ?? []
    this.retryAfter = words.retryAfter
  }
}

export const clientError = (code: ClientCode): ApiError => new ApiError(code, clientWords[code])

const isProblem = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'detail' in value

const unnamed = (status: number): Words => {
  if (status === 404) return { title: texts.notFound, detail: texts.notFoundDetail }
  if (status === 401) return { title: texts.signInFirst, detail: texts.signInDetail }
  if (status === 429) return { title: texts.tooOften, detail: texts.tooOftenDetail }
  return { title: texts.serviceUnavailable, detail: texts.recoveringDetail }
}

/** What has no id cannot be there: an old or broken link, known without asking. */
export const nothingThere = (): ApiError => new ApiError('not_found', { ...unnamed(404), status: 404 })

/** An answer that is no success, as an error; also one of a gateway, which has no problem in its body. */
export const errorOf = (status: number, body: unknown, retryAfter?: number): ApiError => {
  if (!isProblem(body)) return new ApiError('server_error', { ...unnamed(status), status, retryAfter })
  return new ApiError(
    body.code,
    { title: body.title, detail: body.detail, status, fields: body.fields, retryAfter },
    body,
  )
}

/** Anything thrown, as an ApiError: what a page shows. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : clientError('answer_unreadable')
