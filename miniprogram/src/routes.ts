import Taro from '@tarojs/taro'

/** Every page by name: the only place that knows their paths. */
export const routes = {
  home: '/pages/home/index',
  drafts: '/pages/drafts/index',
  chat: '/pages/chat/index',
  me: '/pages/accounts/index',
  draft: '/pages/drafts/detail/index',
  article: '/pages/drafts/article/index',
  writeOpinion: '/pages/opinions/write/index',
  receipt: '/pages/opinions/receipt/index',
  myOpinions: '/pages/opinions/mine/index',
  opinion: '/pages/opinions/detail/index',
  adoptedOpinions: '/pages/opinions/adopted/index',
  notifications: '/pages/notifications/index',
  deputies: '/pages/chat/deputies/index',
  deputy: '/pages/chat/deputy/index',
  station: '/pages/chat/station/index',
  startConversation: '/pages/chat/start/index',
  conversation: '/pages/chat/conversation/index',
  settings: '/pages/accounts/settings/index',
  privacy: '/pages/accounts/privacy/index',
  signIn: '/pages/accounts/signIn/index',
  approveSignIn: '/pages/accounts/approveSignIn/index',
  door: '/pages/door/index',
  deputyDesk: '/pages-deputy/inbox/index',
  deputyConversation: '/pages-deputy/conversation/index',
  compare: '/pages-reading/compare/index',
  publicOpinions: '/pages-reading/opinions/index',
  search: '/pages-reading/search/index',
  card: '/pages-reading/card/index',
  myData: '/pages-reading/myData/index',
  invitation: '/pages-deputy/invitation/index',
  wallSheet: '/pages-deputy/wallSheet/index',
  suggestions: '/pages-deputy/suggestions/index',
  suggestion: '/pages-deputy/suggestion/index',
  notice: '/pages-reading/notice/index',
  following: '/pages-reading/following/index',
  noticeSettings: '/pages-reading/noticeSettings/index',
  contactPoints: '/pages-reading/contactPoints/index',
  contactPoint: '/pages-reading/contactPoint/index',
  proposals: '/pages-proposals/list/index',
  proposal: '/pages-proposals/proposal/index',
  writeProposal: '/pages-proposals/write/index',
  staffSignOffs: '/pages-staff/signOffs/index',
  staffStages: '/pages-staff/stages/index',
  staffRound: '/pages-staff/round/index',
  staffProposals: '/pages-staff/proposals/index',
  staffContactPoints: '/pages-staff/contactPoints/index',
  staffDesk: '/pages-staff/home/index',
  staffDraft: '/pages-staff/draft/index',
  staffImport: '/pages-staff/import/index',
  staffConsultation: '/pages-staff/consultation/index',
  staffFeedback: '/pages-staff/feedback/index',
  staffQueue: '/pages-staff/queue/index',
  staffOpinion: '/pages-staff/opinion/index',
  staffMaterials: '/pages-staff/materials/index',
  staffNotes: '/pages-staff/notes/index',
  staffAdoptions: '/pages-staff/adoptions/index',
  staffFigures: '/pages-staff/figures/index',
  staffExports: '/pages-staff/exports/index',
  staffPeople: '/pages-staff/people/index',
  staffMessages: '/pages-staff/messages/index',
  staffDirectory: '/pages-staff/directory/index',
  staffClusters: '/pages-staff/clusters/index',
  staffJobs: '/pages-staff/jobs/index',
  staffAudit: '/pages-staff/audit/index',
  staffStatus: '/pages-staff/status/index',
  staffDashboard: '/pages-staff/dashboard/index',
  staffAdvice: '/pages-staff/advice/index',
  board: '/pages-staff/board/index',
  roster: '/pages-staff/roster/index',
  walkIns: '/pages-staff/walkIns/index',
  walkIn: '/pages-staff/walkIn/index',
  urgent: '/pages-staff/urgent/index',
  handovers: '/pages-staff/handovers/index',
  leave: '/pages-staff/leave/index',
  walkInSlip: '/pages-deputy/slip/index',
  record: '/pages-deputy/record/index',
  slipProgress: '/pages-reading/slip/index',
  staffElsewhere: '/pages-staff/elsewhere/index',
  staffTemplates: '/pages-staff/templates/index',
} as const

export type PageName = keyof typeof routes
export const tabs = ['home', 'drafts', 'chat', 'me'] as const
export type TabName = (typeof tabs)[number]

type Params = Record<string, string | number | undefined>

const isTab = (page: PageName): boolean => (tabs as readonly string[]).includes(page)

export const urlOf = (page: PageName, params: Params = {}): string => {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query === '' ? routes[page] : `${routes[page]}?${query}`
}

/** Opens a page; a tab is switched to, and ten pages deep the last one is replaced (WeChat allows no more). */
export const go = (page: PageName, params: Params = {}): void => {
  if (isTab(page)) Taro.switchTab({ url: routes[page] })
  else if (Taro.getCurrentPages().length >= 10) Taro.redirectTo({ url: urlOf(page, params) })
  else Taro.navigateTo({ url: urlOf(page, params) })
}

export const replaceWith = (page: PageName, params: Params = {}): void => {
  if (isTab(page)) Taro.switchTab({ url: routes[page] })
  else Taro.redirectTo({ url: urlOf(page, params) })
}

/** One page back, or home where a link or a code led straight here. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: routes.home })
}
