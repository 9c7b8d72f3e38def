const ownPages = [
  'pages/home/index',
  'pages/drafts/index',
  'pages/chat/index',
  'pages/accounts/index',
  'pages/drafts/detail/index',
  'pages/drafts/article/index',
  'pages/opinions/write/index',
  'pages/opinions/receipt/index',
  'pages/opinions/mine/index',
  'pages/opinions/detail/index',
  'pages/opinions/adopted/index',
  'pages/notifications/index',
  'pages/chat/deputies/index',
  'pages/chat/deputy/index',
  'pages/chat/station/index',
  'pages/chat/start/index',
  'pages/chat/conversation/index',
  'pages/door/index',
  'pages/accounts/settings/index',
  'pages/accounts/privacy/index',
  'pages/accounts/signIn/index',
  'pages/accounts/approveSignIn/index',
]

/** Pages of the deputies and the staff: packages of their own, loaded only for them. */
const subPackages = [
  {
    root: 'pages-deputy',
    pages: [
      'inbox/index',
      'conversation/index',
      'suggestions/index',
      'suggestion/index',
      'invitation/index',
      'wallSheet/index',
      'slip/index',
      'record/index',
    ],
  },
  {
    root: 'pages-reading',
    pages: [
      'compare/index',
      'opinions/index',
      'search/index',
      'card/index',
      'myData/index',
      'notice/index',
      'following/index',
      'noticeSettings/index',
      'contactPoints/index',
      'contactPoint/index',
      'slip/index',
    ],
  },
  { root: 'pages-proposals', pages: ['list/index', 'proposal/index', 'write/index'] },
  {
    root: 'pages-staff',
    pages: [
      'home/index',
      'draft/index',
      'import/index',
      'consultation/index',
      'feedback/index',
      'queue/index',
      'clusters/index',
      'jobs/index',
      'opinion/index',
      'materials/index',
      'figures/index',
      'adoptions/index',
      'notes/index',
      'exports/index',
      'people/index',
      'messages/index',
      'directory/index',
      'signOffs/index',
      'stages/index',
      'round/index',
      'proposals/index',
      'contactPoints/index',
      'audit/index',
      'status/index',
      'dashboard/index',
      'elsewhere/index',
      'advice/index',
      'templates/index',
      'board/index',
      'roster/index',
      'walkIns/index',
      'walkIn/index',
      'urgent/index',
      'handovers/index',
      'leave/index',
    ],
  },
]

const web = process.env.TARO_ENV === 'h5'

/** Every component of our own in every state: on a developer's machine only (local/buildWeb.mjs). */
const gallery = process.env.TARO_APP_GALLERY === 'yes' ? [{ root: 'pages-gallery', pages: ['index/index'] }] : []

export default defineAppConfig({
  ...(web
    ? { animation: false }
    : {
        lazyCodeLoading: 'requiredComponents',
        darkmode: true,
        __usePrivacyCheck__: true,
        requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'],
        permission: { 'scope.userFuzzyLocation': { desc: '按大致位置选出您所在的区' } },
        sitemapLocation: 'sitemap.json',
      }),
  pages: ownPages,
  subPackages: [...subPackages, ...gallery],
  // The web build draws its own header (components/Page), WeChat its native one.
  window: {
    navigationBarTitleText: '立法民意直通车',
    navigationBarBackgroundColor: '#f8f4ed',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f8f4ed',
    navigationStyle: web ? 'custom' : 'default',
  },
  tabBar: {
    // Drawn by components/TabBar, so that theme and text size reach it; WeChat still keeps the four pages alive.
    custom: true,
    color: '#574f44',
    selectedColor: '#9c1f1a',
    backgroundColor: '#fffdf9',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/drafts/index', text: '征求意见' },
      { pagePath: 'pages/chat/index', text: '聊聊天' },
      { pagePath: 'pages/accounts/index', text: '我的' },
    ],
  },
})
