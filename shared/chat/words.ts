// Words and closed lists without their schemas: phones bundle these and leave zod out.
import { fitted } from '../text/codePoints'

/** waiting 等待答复 · answered 已答复 · overdue 已超期 · waiting_resident 等群众补充 · closed 已结束 */
export const conversationStatuses = ['waiting', 'answered', 'overdue', 'waiting_resident', 'closed'] as const
export const conversationStatusNames: Record<(typeof conversationStatuses)[number], string> = {
  waiting: '等待答复',
  answered: '已答复',
  overdue: '已超期',
  waiting_resident: '等待群众补充',
  closed: '已结束',
}
export const outcomes = ['answered', 'handed_over', 'suggestion', 'opinion', 'out_of_scope'] as const
export const outcomeNames: Record<(typeof outcomes)[number], string> = {
  answered: '已经答复',
  handed_over: '已转有关部门',
  suggestion: '形成代表建议',
  opinion: '转为立法意见',
  out_of_scope: '不属于代表职责',
}

/** 事项类别: what a matter is about, as the deputy or station records it. Boards and tables count by it. */
export const categories = [
  '教育',
  '医疗卫生',
  '养老助残',
  '就业社保',
  '住房物业',
  '交通出行',
  '市政设施',
  '环境卫生',
  '农业农村',
  '公共安全',
  '立法建议',
  '其他',
] as const

/** hotline 12345 · department 有关部门 */
export const handoverTargets = ['hotline', 'department'] as const
export const HOTLINE = '12345 政务服务便民热线'
export const handoverStatuses = ['sent', 'answered', 'returned'] as const

/** Where a matter that is not for a deputy goes: the right door, told with the reason. */
export const doors = ['12345', 'petition', 'court', 'arbitration', 'review', 'police'] as const
export const doorNames: Record<(typeof doors)[number], string> = {
  '12345': '12345 政务服务便民热线',
  petition: '信访部门（国家信访局网上信访平台）',
  court: '人民法院（12368 诉讼服务热线）',
  arbitration: '仲裁机构',
  review: '行政复议机关',
  police: '公安机关（110）',
}

/** By which a person tells one conversation from another, in a notice and on its page. */
export const conversationNumber = (id: string): string => id.slice(-6)

const TOPIC_SHOWN = 12
/** Which conversation is meant: 「路灯不亮」（编号 7KF2M9）. A long topic is cut: a notice has little room. */
export const nameOfConversation = ({ id, topic }: { id: string; topic?: string }): string => {
  const short = topic && fitted(topic, TOPIC_SHOWN)
  return `${short ? `「${short}」` : ''}（编号 ${conversationNumber(id)}）`
}

/** 代录: open 等待答复 · to_call 待电话告知 · told 已告知 */
export const walkInStates = ['open', 'to_call', 'told'] as const
export const walkInStateNames: Record<(typeof walkInStates)[number], string> = {
  open: '等待答复',
  to_call: '待电话告知',
  told: '已电话告知',
}
/** `via` of a matter that a station's worker wrote down. */
export const WALK_IN = 'walk-in'
