import { readable } from './readable'

it('tells everything in plain words, the answers too', () => {
  const at = '2026-11-23T06:05:00.000Z'
  const text = readable({
    account: { id: 'A', name: '林小满', roles: ['resident'], phone: '138****5678', phoneVerified: true, createdAt: at },
    consents: [{ version: '2026-11-01', at, withdrawnAt: '2026-11-24T06:05:00.000Z', guardian: '王秀兰' }],
    notices: {
      subjects: [{ subject: 'opinion', on: true, allowed: 2 }],
      quietHours: ['22:00', '07:00'],
      ownQuietHours: false,
    },
    opinions: [
      {
        draftTitle: '演示市公园条例',
        article: '第四条',
        text: '建议延长开放时间。',
        status: 'decided',
        decision: { result: 'adopted', reply: '采纳。', decidedAt: at },
        createdAt: at,
      },
    ],
    conversations: [{ createdAt: at, messages: [{ createdAt: at, from: 'resident', text: '路灯不亮' }] }],
    exportedAt: at,
  })
  for (const words of [
    '林小满',
    '138****5678',
    '2026年11月23日 14:05同意 2026-11-01 版（监护人王秀兰），2026年11月24日 14:05撤回',
    '意见办理进展：接收，还允许 2 次',
    '演示市公园条例第四条',
    '已处理：采纳。采纳。',
    '我：路灯不亮',
  ])
    expect(text).toContain(words)
})
