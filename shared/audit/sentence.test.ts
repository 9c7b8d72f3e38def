import { fieldName, fieldValue } from './sentence'

describe('an entry of the audit log', () => {
  it('names a field by its last part that has a name, with its place in a list', () => {
    expect(fieldName('decision.result')).toBe('处理结果')
    expect(fieldName('rounds.1.closesAt')).toBe('第 1 项截止时间')
    expect(fieldName('topics.2')).toBe('第 2 项关注领域')
  })
  it('names the roles that wait for somebody who may not act for now', () => {
    expect(fieldValue('account', 'heldRoles', 'resident、statistics')).toBe('群众、统计')
  })
  it('tells what a step back would restore', () => {
    expect(fieldName('undo.status')).toBe('撤销后恢复为')
    expect(fieldValue('opinion', 'undo.status', 'S')).toBe('待处理')
    expect(fieldValue('opinion', 'undo.job', 'one')).toBe('单条处理')
    expect(fieldName('untold')).toBe('暂不通知提交人')
  })
  it('has no English for anybody to read', () => {
    const seen = [
      fieldName('somethingNew'),
      fieldValue('other', 'closure.outcome', 'answered'),
      fieldValue('other', 'kind', 'comparison'),
      fieldValue('other', 'questions.1', '{"kind":"choice","options":["五角以内","八角以上"],"most":1}'),
      fieldValue('other', 'questions.1', '{"kind":"choice","options":["五角以内","八角'),
      fieldValue('other', 'keys', 'clusters/01M85R2T5MJE2SBZQ0J9AQST2X/1'),
    ]
    for (const words of seen) expect(words.replace(/[0-9A-Z]{26}/g, '')).not.toMatch(/[A-Za-z]{2}/)
    expect(seen[3]).toBe('类型：选择题；选项：五角以内、八角以上；最多选几项：1')
  })
  it('leaves what people wrote as it is', () => {
    expect(fieldValue('opinion', 'text', '建议用 LED 路灯')).toBe('建议用 LED 路灯')
    expect(fieldValue('draft', 'notice.email', 'f***@example.cn')).toBe('f***@example.cn')
  })
})
