import { GetItemCommand, PutItemCommand } from 'dynamodb-toolbox'
import { SystemEntity } from '../systemEntities'
import { conditionFailed, documentClient, ttl } from '../table'

export type AccessTokens = {
  current: () => Promise<string>
  /** After WeChat refused `refused` (40001, 42001): another token, fetched or found. */
  renew: (refused: string) => Promise<string>
}

const KEY = { pk: 'SYSTEM', sk: 'WECHAT_TOKEN' }
/** Renewed this long before its end; WeChat accepts old and new side by side for five minutes. */
const EARLY_MS = 4 * 60_000

type Kept = { token: string; expiresAt: number }

/**
 * The access token that all functions share through the table: whoever finds it near its end fetches the next one.
 * `stable_token` gives the same token to two who ask at once, so no lock is needed.
 */
export const sharedAccessTokens = (fetchToken: () => Promise<{ token: string; seconds: number }>): AccessTokens => {
  let held: Kept | undefined
  const usable = (kept: Kept | undefined, refused?: string): kept is Kept =>
    kept !== undefined && kept.token !== refused && kept.expiresAt - Date.now() > EARLY_MS

  const stored = async (): Promise<Kept | undefined> => {
    documentClient()
    const { Item } = await SystemEntity.build(GetItemCommand).key(KEY).options({ consistent: true }).send()
    return Item?.value as Kept | undefined
  }

  const obtain = async (refused?: string): Promise<string> => {
    const kept = await stored()
    if (usable(kept, refused)) {
      held = kept
      return kept.token
    }
    const { token, seconds } = await fetchToken()
    held = { token, expiresAt: Date.now() + seconds * 1000 }
    await SystemEntity.build(PutItemCommand)
      .item({ ...KEY, value: held, ttl: ttl(new Date(), seconds + 3600) })
      .options({
        condition: {
          or: [
            { attr: 'pk', exists: false },
            { attr: 'value.expiresAt', lte: held.expiresAt },
          ],
        },
      })
      .send()
      .catch((error: unknown) => {
        // Another function stored a longer-lived one meanwhile: both work.
        if (!conditionFailed(error)) throw error
      })
    return token
  }

  return {
    current: async () => (usable(held) ? held.token : obtain()),
    renew: async (refused) => (usable(held, refused) ? held.token : obtain(refused)),
  }
}
