/** What a person reads on the pages of pages-deputy/suggestions. */
export const texts = {
  mineEmpty: '在来信里点“形成建议”，可以把群众反映的问题写成代表建议。',
  officeEmpty: '代表提交建议后会出现在这里。',
  publicEmpty: '经公开审查的代表建议和办理结果会在这里公布。',
  nothingYet: '还没有代表建议',
  number: (number: string) => `第 ${number} 号`,
  handledBy: (unit: string) => `，${unit}办理`,
  title: '代表建议',
  scope: '看哪些',
  mine: '我提出的',
  office: '我经办的',
  published: '已公开的',
}
