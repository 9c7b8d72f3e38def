import type { SuggestionStatus } from '@shared/chat/suggestionWords'
import type { Tone } from '../../components/Tag'

export const suggestionStatusNames: Record<SuggestionStatus, string> = {
  submitted: '待审查',
  returned: '已退回',
  assigned: '办理中',
  answered: '已答复',
  finished: '已办结',
}

export const suggestionTones: Record<SuggestionStatus, Tone> = {
  submitted: 'info',
  returned: 'warn',
  assigned: 'gold',
  answered: 'accent',
  finished: 'good',
}
