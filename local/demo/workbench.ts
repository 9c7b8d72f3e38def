import type { Person } from './api'

const templates = [
  {
    name: '采纳',
    result: 'adopted',
    reply: '您对《{法规名}》{条款}的意见已采纳，修改稿将据此完善。感谢您参与立法。',
  },
  {
    name: '与上位法一致，不作修改',
    result: 'not_adopted',
    reply: '经研究，《{法规名}》{条款}的规定与上位法保持一致，暂不作修改。感谢您对立法工作的关心。',
  },
  { name: '留作参考', result: 'noted', reply: '您对{条款}的意见已收悉，将作为后续工作的参考。感谢您的参与。' },
]

/** Templates to answer with, and the draft's opinions put together. */
export const prepareWorkbench = async (draftId: string, people: Map<string, Person>): Promise<void> => {
  const staff = people.get('demo-staff')
  if (!staff) throw new Error('The demo accounts are not complete.')
  for (const template of templates) await staff.call('POST', '/reply-templates', template)
  await staff.call('POST', `/drafts/${draftId}/clusters`, {})
}
