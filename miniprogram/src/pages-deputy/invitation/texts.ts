/** What a person reads on the pages of pages-deputy/invitation. */
export const texts = {
  confirmed: '身份已确认',
  invitedAs: (proposed: string) =>
    `机关为您的手机号准备了“${proposed}”身份。请输入工作人员交给您的邀请码；没有邀请码的，也可以请管理员核实后确认。`,
  enterCode: '请输入工作人员交给您的邀请码。须先用机关登记的手机号完成验证。',
  code: '邀请码',
  codeIncomplete: '请填写完整的邀请码',
  confirm: '确认身份',
}
