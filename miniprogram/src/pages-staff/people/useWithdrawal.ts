import { refresh } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { confirm, toast } from '../../state/feedback'
import { texts } from './texts'

/** Taking prepared roles back, once it was asked whether that is meant. */
export const useWithdrawal = () => {
  const { done, busy, error } = useCommand('DELETE /prepared-people/{preparedId}')
  const ask = async (name: string, preparedId: string): Promise<void> => {
    const yes = await confirm({
      title: texts.withdrawQuestion(name),
      text: texts.withdrawExplained,
      yes: texts.withdraw,
      no: texts.cancel,
      danger: true,
    })
    if (!yes || !(await done({ preparedId }))) return
    toast(texts.withdrawn, 'good')
    await refresh('GET /prepared-people', 'GET /people')
  }
  return { ask, busy, error }
}
