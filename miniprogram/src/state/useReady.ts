import { asApiError } from '../api/apiError'
import { ensureSession } from '../api/client'
import { go } from '../routes'
import { confirm, toast } from './feedback'
import { ensurePhone } from './phoneGate'
import { texts } from './texts'

/** Before something is published: signed in, and a verified phone. False where the person did not go on. */
export const useReady = (): (() => Promise<boolean>) => async () => {
  const session = await ensureSession().catch((error: unknown) => {
    const { title, detail } = asApiError(error)
    toast(`${title}：${detail}`, 'bad')
    return null
  })
  if (session === null) return false
  if (session) return ensurePhone()
  const yes = await confirm({
    title: texts.signInTitle,
    text: texts.signInText,
    yes: texts.signIn,
    no: texts.notYet,
  })
  if (yes) go('signIn')
  return false
}
