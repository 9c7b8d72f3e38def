import { contract as everything } from '@shared/api/contract'
import type { Endpoint } from '@shared/api/endpoint'
import { system as contract } from '@shared/system/endpoints'
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { readRequest } from '../platform/request'
import { matchRoute } from '../platform/routes'
import { failure, serve } from '../platform/serve'
import { health } from './health'
import { identity } from './identity'
import { privacy } from './privacy'
import { status } from './status'

const own = serve(contract, { health, privacy, identity, status }, () => ({}))
const paths = new Set(Object.values(contract).map(({ path }) => path as string))

/** The routes of every context: an unknown path or method is told apart (404, 405) by looking at all of them. */
const endpoints = Object.values(everything).flatMap((context) => Object.entries(context as Record<string, Endpoint>))

/** Answers the system's own endpoints, and by the `$default` route whatever no other function answers. */
export const handler = async (event: APIGatewayProxyEventV2, lambda: Context) => {
  const request = readRequest(event, lambda)
  if (paths.has(request.path)) return own(event, lambda)
  try {
    matchRoute(endpoints, request)
    return failure(new Error(`no function answers ${request.method} ${request.path.split('/')[1]}`), request.id)
  } catch (error) {
    return failure(error, request.id)
  }
}
