import type { Subject } from '@shared/accounts/noticeWords'
import { useEffect, useState } from 'react'
import { call } from '../../api/client'
import { refresh, useGet } from '../../api/query'
import { toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import { texts } from '../texts'
import { ask, canAsk } from './ask'
import { type Askable, askable } from './askable'

/**
 * Asks for a person's leave to tell them in WeChat. `askFor` goes first thing in a tap: WeChat opens its dialog only
 * there, so what may be asked for was read before.
 */
export const useAllow = () => {
  const signedIn = !!useSession()
  const settings = useGet('GET /me/notice-settings', {}, { enabled: signedIn, staleTime: 60_000 })
  const [possible, setPossible] = useState(false)
  useEffect(() => {
    if (signedIn) canAsk().then(setPossible, () => undefined)
  }, [signedIn])

  /** Resolves with whether the person allowed any of them. */
  const askFor = async (templates: readonly Askable[]): Promise<boolean> => {
    if (templates.length === 0) return false
    const answers = await ask(templates)
    if (answers.length === 0) {
      toast(texts.allowNotices.askingIsOff, 'bad')
      return false
    }
    const yes = answers.some(({ answer }) => answer.startsWith('accept'))
    await call('POST /me/notice-settings/answers', { answers }).catch(() => undefined)
    void refresh('GET /me/notice-settings')
    if (yes) toast(texts.allowNotices.willTellYou, 'good')
    return yes
  }

  const templatesFor = (subjects: readonly Subject[], options?: { again: boolean }): Askable[] =>
    possible ? askable(settings.data, subjects, options) : []

  return { settings, possible, askFor, templatesFor }
}
