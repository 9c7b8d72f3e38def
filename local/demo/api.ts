/** A signed-in person of the demo city, calling the API over HTTP as the app does. */
export type Person = {
  id: string
  call: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<T>
}

type Answer = { status: number; body: Record<string, unknown> }

const request = async (base: string, method: string, path: string, body: unknown, token?: string): Promise<Answer> => {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} }
}

/** Calls the API and throws a sentence when it refuses: demo data that does not load is a defect. */
const must = async <T>(base: string, method: string, path: string, body?: unknown, token?: string): Promise<T> => {
  const answer = await request(base, method, path, body, token)
  if (answer.status >= 400)
    throw new Error(`Demo data: ${method} ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body as T
}

type Session = { token: string; account: { id: string; phoneVerified: boolean; roles: string[] } }

/** Signs in with a demo code, verifies the phone where that was not done, and accepts an invitation where one is given. */
export const signIn = async (base: string, code: string, phone: string, invitation?: string): Promise<Person> => {
  let session = await must<Session>(base, 'POST', '/sessions', { code })
  if (!session.account.phoneVerified) {
    const { version } = await must<{ version: string }>(base, 'GET', '/privacy')
    session = await must<Session>(
      base,
      'POST',
      '/me/phone',
      { code: `demo-phone-${phone}`, consent: version },
      session.token,
    )
  }
  if (invitation) session = await must<Session>(base, 'POST', '/me/roles', { invitation }, session.token)
  const { token } = session
  return { id: session.account.id, call: (method, path, body) => must(base, method, path, body, token) }
}
