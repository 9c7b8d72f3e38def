import { auditSentence, fieldName, fieldValue, readableChanges } from './sentence'

describe('an entry of the audit log', () => {
  it('names a field by its last part that has a name, with its place in a list', () => {
    expect(fieldName('decision.result')).toBe('处理结果')
    expect(fieldName('rounds.1.closesAt')).toBe('第 1 轮截止时间')
    expect(fieldName('topics.2')).toBe('第 2 项关注领域')
    expect(fieldName('consents.1.at')).toBe('隐私同意第 1 项时间')
    expect([fieldName('deletedAt', 'preset'), fieldName('deletedAt', 'account')]).toEqual(['删除时间', '注销时间'])
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
  it('tells each change once, what matters first, and keeps apart what only the system understands', () => {
    const changes = [
      { field: 'decision.job', to: '5XMZ38WB8GJQC639D33M65B61W' },
      { field: 'decision.at', to: '2026-11-30T02:49:00.000Z' },
      { field: 'result', to: 'adopted' },
      { field: 'decision.result', to: 'adopted' },
      { field: 'rounds', from: '' },
      { field: 'status', from: 'S', to: 'D' },
      { field: 'undo.status', to: 'S' },
    ]
    const { plain, technical } = readableChanges({ kind: 'opinion', changes })
    expect(plain.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['状态', '待处理', '已处理'],
      ['处理结果', undefined, '采纳'],
      ['处理时间', undefined, '2026年11月30日 10:49'],
    ])
    expect(technical.map(({ field }) => field)).toEqual(['decision.job', 'undo.status'])
    expect(auditSentence({ kind: 'opinion', changes })).toMatch(/^状态：待处理 → 已处理；处理结果：（空） → 采纳；/)
  })
  it('names columns, kinds and orders of an export', () => {
    expect(fieldValue('preset', 'columns', 'number、text')).toBe('序号、意见内容')
    expect(fieldValue('export', 'input.filters.kinds', 'delete、add')).toBe('删除、新增')
    expect(fieldValue('export', 'input.order', 'newest')).toBe('新提交的在前')
    expect(fieldValue('job', 'status', 'waiting')).toBe('等到时间再做')
  })
  it('leaves what people wrote as it is', () => {
    expect(fieldValue('opinion', 'text', '建议用 LED 路灯')).toBe('建议用 LED 路灯')
    expect(fieldValue('draft', 'notice.email', 'f***@example.cn')).toBe('f***@example.cn')
  })
})
