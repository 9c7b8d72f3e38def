import { permissionsOf, roleNames } from '@shared/accounts/roles'
import { contract } from '@shared/api/contract'
import type { Endpoint } from '@shared/api/endpoint'
import { type ErrorCode, errors } from '@shared/api/errors'
import { z } from 'zod'
import packageJson from '../package.json'

type Json = Record<string, unknown>

const contextNames: Record<keyof typeof contract, string> = {
  system: '系统',
  accounts: '账号与通知',
  drafts: '法规草案',
  opinions: '意见',
  workbench: '意见办理工作台',
  chat: '我和代表聊聊天',
  stations: '代表与家站室',
  statistics: '统计',
  proposals: '立法建议项目',
  search: '搜索',
  exports: '导出',
  jobs: '任务',
  audit: '审计日志',
  uploads: '上传',
  wechat: '微信消息推送',
}

/** Errors that any endpoint of its kind may answer. */
const always: ErrorCode[] = ['too_many_requests', 'server_error', 'unavailable']
const signedIn: ErrorCode[] = ['session_required', 'session_expired', 'session_invalid']
const withInput: ErrorCode[] = ['fields_invalid']
const withBody: ErrorCode[] = ['json_invalid', 'content_type_unsupported', 'body_too_large']
const withKey: ErrorCode[] = ['idempotency_key_reused', 'idempotency_key_invalid', 'request_in_progress']

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json
  return rest
}

const whoMay = ({ who }: Endpoint): string => {
  if (who === 'anyone') return '任何人'
  if (who === 'account') return '已登录账号'
  if (who === 'verified') return '已验证手机号的账号'
  const roles = Object.entries(permissionsOf).filter(([, held]) => held.includes(who))
  return roles.map(([role]) => roleNames[role as keyof typeof roleNames]).join('、')
}

const failsOf = (endpoint: Endpoint): Record<string, Json> => {
  const { who, input, method, fails = [], path, credential } = endpoint
  const permission = who !== 'anyone' && who !== 'account' && who !== 'verified'
  const codes = new Set<ErrorCode>([
    ...fails,
    ...always,
    ...(who === 'anyone' ? [] : signedIn),
    ...(permission ? (['forbidden'] as const) : []),
    ...(who === 'verified' ? (['phone_required'] as const) : []),
    ...(input || path.includes('{') ? withInput : []),
    ...(method === 'GET' ? [] : withBody),
    ...(method === 'POST' && !credential ? withKey : []),
    ...(path.includes('{') ? (['not_found'] as const) : []),
  ])
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes) byStatus.set(errors[code][0], [...(byStatus.get(errors[code][0]) ?? []), code])
  return Object.fromEntries(
    [...byStatus.entries()]
      .sort(([a], [b]) => a - b)
      .map(([status, list]) => [
        String(status),
        {
          description: list.map((code) => `\`${code}\` ${errors[code][1]}`).join('；'),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  )
}

const queryOf = (schema: z.ZodType): Json[] => {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: of,
  }))
}

const paramsOf = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))

const operationOf = (name: string, context: keyof typeof contract, endpoint: Endpoint): Json => {
  const { method, input, who, summary, answers, alsoAnswers = [], credential, path } = endpoint
  const [status, schema] = answers
  const content = schema ? { content: { 'application/json': { schema: schemaOf(schema, 'output') } } } : {}
  const statuses = [status, ...alsoAnswers]
  return {
    operationId: name,
    tags: [contextNames[context]],
    summary,
    description: `谁可以调用：${whoMay(endpoint)}。`,
    security: who === 'anyone' ? [] : [{ bearer: [] }],
    parameters: [
      ...paramsOf(path),
      ...(method === 'GET' && input ? queryOf(input) : []),
      ...(method === 'POST' && !credential && who !== 'anyone'
        ? [{ $ref: '#/components/parameters/IdempotencyKey' }]
        : []),
    ],
    ...(method !== 'GET' &&
      input && {
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(input, 'input') } } },
      }),
    responses: {
      ...Object.fromEntries(statuses.map((each) => [String(each), { description: '成功', ...content }])),
      ...failsOf(endpoint),
    },
  }
}

/** The contract as OpenAPI 3.1. */
export const openapi = (): Json => {
  const paths: Record<string, Json> = {}
  for (const [context, endpoints] of Object.entries(contract) as [keyof typeof contract, Record<string, Endpoint>][])
    for (const [name, endpoint] of Object.entries(endpoints))
      paths[endpoint.path] = {
        ...paths[endpoint.path],
        [endpoint.method.toLowerCase()]: operationOf(name, context, endpoint),
      }
  return {
    openapi: '3.1.0',
    info: {
      title: '立法民意直通车 · 我和代表聊聊天',
      version: packageJson.version,
      description: packageJson.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'http://127.0.0.1:3000', description: '本机' }],
    tags: Object.values(contextNames).map((name) => ({ name, description: name })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: '同一标识与内容的请求至少 24 小时内得到同样的答复',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          description: 'RFC 9457',
          required: ['type', 'title', 'status', 'detail', 'code'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { type: 'string', enum: Object.keys(errors) },
            fields: {
              type: 'array',
              items: {
                type: 'object',
                required: ['path', 'message'],
                properties: { path: { type: 'string' }, message: { type: 'string' } },
              },
            },
          },
          additionalProperties: true,
        },
      },
    },
  }
}

console.log(JSON.stringify(openapi(), null, 2))
