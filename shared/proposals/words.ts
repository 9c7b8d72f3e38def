// Words and closed lists without their schemas: phones bundle these and leave zod out.
export const proposalStatuses = [
  'submitted',
  'held',
  'accepted',
  'answered',
  'merged',
  'rejected',
  'withdrawn',
] as const
export type ProposalStatus = (typeof proposalStatuses)[number]
export const proposalStatusNames: Record<ProposalStatus, string> = {
  submitted: '待受理',
  held: '待审核',
  accepted: '研究中',
  answered: '已答复',
  merged: '已合并',
  rejected: '未受理',
  withdrawn: '已撤回',
}

export const proposalResults = ['listed', 'researched', 'not_listed'] as const
export type ProposalResult = (typeof proposalResults)[number]
export const proposalResultNames: Record<ProposalResult, string> = {
  listed: '列入立法计划',
  researched: '列为调研论证项目',
  not_listed: '暂不列入',
}

export const proposalLengths = {
  title: [4, 60],
  necessity: [20, 2000],
  feasibility: [1, 2000],
  content: [20, 5000],
  reply: [1, 2000],
} as const
