import { newId } from '../platform/ids'
import { prepare } from './people'

/**
 * Prepares the first administrator of a new deployment: who holds the phone binds it in the mini-program and enters
 * the invitation code. Run by hand with the deployment's environment (docs/deploy.md); every later person is
 * prepared by an administrator in the product.
 */
export const firstAdmin = async (name: string, phone: string): Promise<{ invitation: string }> => {
  const id = newId()
  const { invitation = '' } = await prepare({ name, phone, roles: ['admin'] }, 'first-admin', {
    now: new Date(),
    newId,
    requestId: id,
  })
  return { invitation }
}
