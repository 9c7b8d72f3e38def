import type { NoticeTemplates } from '@shared/accounts/noticeFields'

/**
 * Subscribe message templates as the console of this invented account would have them: with their ids and the names of
 * their fields. Any other id is 40037, any other field 47003.
 */
export const templates: Required<NoticeTemplates> = {
  opinion: {
    id: 'double-opinion-Xk2mQ9vT7nB4cW1sZ8pL5yH3rD6gF0',
    fields: { thing1: 'subject', phrase2: 'status', thing3: 'text', time4: 'time' },
  },
  draft: {
    id: 'double-draft-Lp7sV3tK9mR1xC5bN8wQ2zJ6yG4hD0',
    fields: { thing1: 'text', phrase5: 'status', time2: 'time' },
  },
  conversation: {
    id: 'double-conversation-Hb6nT2wM8kS4vP0cX7qR3zL9yF5',
    fields: { thing2: 'text', phrase3: 'status', time5: 'time' },
  },
  due: {
    id: 'double-due-Wq1zR7yN5mK9tB3vX8cL2sP6hG4jD0f',
    fields: { thing1: 'text', phrase2: 'status', time3: 'time' },
    longTerm: true,
  },
  office: {
    id: 'double-office-Tc8vB4nM0kQ6wR2xZ9pS5yL1hJ7gD3',
    fields: { thing4: 'text', phrase1: 'status', time2: 'time' },
    longTerm: true,
  },
}

export const templateById = (id: string) => Object.values(templates).find((template) => template.id === id)
