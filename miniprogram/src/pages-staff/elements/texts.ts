/** What a person reads on the pages of pages-staff/elements. */
export const texts = {
  chooseDate: '选择日期',
  time: '时间',
  name: '名称',
  amount: (unit: string) => `数量（${unit}）`,
  viewChart: '看图',
  viewTable: '看表格',
  saveAsImage: '存为图片',
  saveAsExcel: '存为 Excel',
}
