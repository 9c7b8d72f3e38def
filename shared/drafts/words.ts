// Words and closed lists without their schemas: phones bundle these and leave zod out.
export const draftStatuses = ['preparing', 'consulting', 'deliberating', 'approving', 'enacted', 'ended'] as const
export const draftStatusNames: Record<(typeof draftStatuses)[number], string> = {
  preparing: '起草中',
  consulting: '征求意见中',
  deliberating: '审议中',
  approving: '已通过待批准',
  enacted: '已公布',
  ended: '已终止',
}
export const versionKinds = ['一审稿', '征求意见稿', '修改稿', '二审稿', '表决稿', '公布稿', '更正'] as const
