import { createRequire } from 'node:module'

// The very server that serverless-offline starts.
const fromHere = createRequire(import.meta.url)
const { Server } = createRequire(fromHere.resolve('serverless-offline'))('@hapi/hapi')

const problem = (status, code, title, detail) => ({ type: `urn:problem:${code}`, title, status, detail, code })
const unreadable = problem(400, 'json_invalid', '请求格式有误', '请求的地址或内容格式有误，请检查后重试。')
const unanswered = problem(503, 'unavailable', '服务暂时不可用', '服务正在恢复，请稍后再试，您的内容没有丢失。')

/** serverless-offline answers 200 with the error itself where a function ends without an answer; the API gateway never does. */
const isFailure = (source) =>
  typeof source === 'string' && source.startsWith('{"errorMessage":') && source.includes('"stackTrace":')

/**
 * What serverless-offline's own server refuses before any function sees it (an address that is no UTF-8, a multipart
 * body without boundary), and a function that gave no answer in its time, are answered in the one shape of all errors.
 */
export const shapeRefusals = () => {
  const prototype = Object.getPrototypeOf(new Server())
  const start = prototype.start
  prototype.start = function () {
    this.ext('onPreResponse', ({ response }, h) => {
      const refusal =
        response.isBoom && response.output.statusCode === 400
          ? unreadable
          : isFailure(response.source)
            ? unanswered
            : undefined
      if (!refusal) return h.continue
      return h.response(refusal).code(refusal.status).type('application/problem+json; charset=utf-8')
    })
    return start.call(this)
  }
}
