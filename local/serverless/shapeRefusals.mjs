import { createRequire } from 'node:module'

// The very server that serverless-offline starts.
const fromHere = createRequire(import.meta.url)
const { Server } = createRequire(fromHere.resolve('serverless-offline'))('@hapi/hapi')

const problem = (status) => ({
  type: 'urn:problem:json_invalid',
  title: '请求格式有误',
  status,
  detail: '请求的地址或内容格式有误，请检查后重试。',
  code: 'json_invalid',
})

/**
 * What serverless-offline's own server refuses before any function sees it (an address that is no UTF-8, a multipart
 * body without boundary) is answered in the one shape of all errors.
 */
export const shapeRefusals = () => {
  const prototype = Object.getPrototypeOf(new Server())
  const start = prototype.start
  prototype.start = function () {
    this.ext('onPreResponse', ({ response }, h) => {
      if (!response.isBoom || response.output.statusCode !== 400) return h.continue
      return h.response(problem(400)).code(400).type('application/problem+json; charset=utf-8')
    })
    return start.call(this)
  }
}
