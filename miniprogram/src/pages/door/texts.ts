/** What a person reads on the pages of pages/door. */
export const texts = {
  title: '扫码进入',
  unknownCode: '没有认出这个码',
  unknownCodeText: '可能是码有破损，或者已经停用。您可以直接找代表或家站室。',
  findDeputies: '找人大代表',
}
