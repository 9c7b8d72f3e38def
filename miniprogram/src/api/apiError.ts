import type { ErrorCode, FieldError, ProblemBody } from '@shared/api/errors'

/** What the app itself can find wrong, besides the codes of the server. */
export type ClientCode = 'network' | 'timeout' | 'aborted' | 'answer_unreadable' | 'sign_in_required'

type Words = { title: string; detail: string }

const clientWords: Record<ClientCode, Words> = {
  network: { title: '网络不通', detail: '请检查网络后重试，您填写的内容还在。' },
  timeout: { title: '网络较慢', detail: '等了很久没有收到答复，请再试一次，您填写的内容还在。' },
  aborted: { title: '已取消', detail: '这次操作已取消。' },
  answer_unreadable: { title: '暂时无法显示', detail: '服务给出的内容无法读取，请稍后再试。' },
  sign_in_required: { title: '请先登录', detail: '登录后才能继续，您填写的内容还在。' },
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
  if (status === 404) return { title: '没有找到', detail: '您要找的内容不存在，或者已经不能查看。' }
  if (status === 401) return { title: '请先登录', detail: '登录后才能继续，您填写的内容还在。' }
  if (status === 429) return { title: '操作太频繁', detail: '请稍等片刻再试。' }
  return { title: '服务暂时不可用', detail: '系统正在恢复，请稍后再试，您填写的内容没有丢失。' }
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
