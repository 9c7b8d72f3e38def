/** What a person reads on the pages of pages-staff/opinion. */
export const texts = {
  pageTitle: '处理意见',
}
