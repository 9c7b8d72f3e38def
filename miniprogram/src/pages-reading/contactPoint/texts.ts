/** What a person reads on the pages of pages-reading/contactPoint. */
export const texts = {
  assignedDrafts: '请本联系点征集意见',
  dueBefore: (dueAt: string, part: string) => `${dueAt}前${part}`,
  overdue: '已逾期',
  sentCount: (opinions: number) => `已报送 ${opinions} 条`,
  collectedHere: '本联系点录入的意见',
  collectedHereNote: '看办理到哪一步，没有受理前可以更正',
  recordHint: '打开草案逐条代录收集到的意见，请写明提出人的姓名或单位。',
  title: '基层立法联系点',
  established: (value: string) => `${value}设立`,
  call: '点这里打电话',
  openingHours: '接待时间',
  opinionUnit: '条',
  collected: '收集意见',
  adopted: '采纳',
  collectedDrafts: '就这些草案收集了意见',
  opinionsAdopted: (opinions: number, adopted: number) => `${opinions} 条，采纳 ${adopted} 条`,
}
