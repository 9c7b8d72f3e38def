/** What a person reads on the pages of pages-proposals/list. */
export const texts = {
  mergedCount: (merged: number) => `合并 ${merged} 件`,
  resident: '群众',
  all: '全部',
  noneOfMine: '您还没有提过立法建议',
  noneOfMineDetail: '觉得哪件事需要立法，可以写下来。',
  notFound: '没有找到',
  nothingYet: '还没有公开的建议',
  nothingYetDetail: '建议受理之后在这里公开，谁都可以看。',
  title: '立法建议项目',
  propose: '提一件立法建议',
  about:
    '哪件事需要立一部法规来管？个人和单位都可以提。市人大常委会法制工作委员会研究后逐件答复，编制年度立法计划时参考。',
  search: '搜索立法建议',
  byResult: '按结果查看',
  mine: '我提的',
}
