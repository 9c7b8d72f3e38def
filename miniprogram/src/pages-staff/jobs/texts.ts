/** What a person reads on the pages of pages-staff/jobs. */
export const texts = {
  pageTitle: '任务',
  nothingYet: '还没有任务',
  emptyHint: '批量处理、归并相同意见等较长的工作会列在这里。',
}
