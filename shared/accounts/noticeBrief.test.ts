import { briefly } from './noticeBrief'

const LAW = '《演示市电动自行车停放充电管理条例（草案）》'

it.each([
  // Which one and what happened, where twenty came at once.
  ['新的群众留言「小区门口的路灯坏了一…」（编号 7KF2M9），请及时答复。', '7KF2M9：新的群众留言「小区门口…」'],
  ['留言「小区门口的路灯坏了一…」（编号 7KF2M9）还有一个工作日到期，请及时答复。', '7KF2M9：留言还有一个工作日到期'],
  ['留言「路灯不亮」（编号 7KF2M9）已超过答复期限，请尽快答复。', '7KF2M9：留言已超过答复期限'],
  ['陈玉兰代表答复了您的留言「路灯不亮」（编号 7KF2M9）。', '7KF2M9：陈玉兰代表答复了您的留言。'],
  // What came of it, not the law's whole title.
  ['您关于第十二条的意见有了处理结果：部分采纳。点击查看答复。', '您关于第十二条的意见处理结果：部分采纳'],
  [`您关注的${LAW}征求意见还剩 3 天截止，有想法请尽快提出。`, '《演示市电动…》征求意见还剩 3 天截止'],
  [`您关注的${LAW}公布了采纳情况反馈。`, '《演示市电动自行…》公布了采纳情况反馈。'],
  ['您的意见有了处理结果：采纳。', '您的意见有了处理结果：采纳。'],
])('%s', (whole, brief) => {
  expect(briefly(whole, 20)).toBe(brief)
  expect([...briefly(whole, 20)].length).toBeLessThanOrEqual(20)
})
