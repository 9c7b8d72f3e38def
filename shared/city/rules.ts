import type { NoticeTemplates, QuietHours } from '../accounts/noticeFields'

/**
 * A city's rules that have a number. One typed value with defaults; a deployment overrides what its city does
 * differently (environment variable CITY_RULES, JSON) and passes the value in: nothing reads it globally.
 */
export type CityRules = {
  /** Name shown as the organiser. */
  cityName: string
  /** Marks the demo city's pages. */
  demo: boolean
  privacyVersion: string
  /** Who runs this, as every page's foot must say (互联网信息服务管理办法 art. 12), and whom to call. */
  identity: {
    organiser: string
    telephone?: string
    /** ICP 备案号 */
    icp?: string
    /** 公安备案号 */
    publicSecurity?: string
  }
  /** Days a consultation lasts at least without a reason (立法法 art. 40). */
  consultationDays: number
  limits: {
    /** Opinions of one account an hour. */
    opinionsPerHour: number
    /** Messages of one account a minute. */
    messagesPerMinute: number
    /** New conversations of one account an hour. */
    conversationsPerHour: number
    /** Sign-ins of one IP address a minute. */
    signInsPerMinute: number
  }
  chat: {
    /** Working days within which a deputy answers. */
    deputyAnswerDays: number
    /** Working days within which a station answers. */
    stationAnswerDays: number
    /** Days within which a closed conversation may be reopened once. */
    reopenDays: number
    /** Minutes within which a message may be recalled. */
    recallMinutes: number
    /** Working days by which an answer may be put off, once, with a reason. */
    extensionDays: number
    /** Working days for a matter handed to 12345 or a department; when it is hard; and to return it as not one's own. */
    handoverDays: readonly [usual: number, hard: number, toReturn: number]
    /** Days before a duty by which the roster is published. */
    dutyNoticeDays: number
    /** Everybody sees how soon a deputy or station answers, and how much of what they receive. */
    publishAnswerTimes: boolean
  }
  /** Everything the public is to see of a draft is signed first (起草 → 审核 → 签发). */
  signOff: boolean
  /** Working days after the decision until the feedback report is due. */
  feedbackDays: number
  /** Months until a suggestion's answer is due (代表法 art. 51), and at most. */
  suggestionMonths: readonly [due: number, most: number]
  notices: {
    /** WeChat's subscribe message templates by what they are about; without one nothing is sent for it. */
    templates: NoticeTemplates
    /** Beijing times between which nothing but the urgent goes out; it is sent after. */
    quietHours: QuietHours
    /** Kinds of notices that reach a deputy by text message where WeChat does not. */
    smsKinds: readonly string[]
    /** The template of those text messages, as the city's provider knows it. */
    smsTemplate: string
  }
  /** Hours that a PC session lasts. */
  pcSessionHours: number
  /** Minutes after which a PC session that nobody used ends. */
  pcIdleMinutes: number
}

export const defaultRules: CityRules = {
  cityName: '演示市',
  demo: false,
  privacyVersion: '2026-11-29',
  identity: { organiser: '演示市人民代表大会常务委员会办公室' },
  consultationDays: 30,
  limits: { opinionsPerHour: 60, messagesPerMinute: 120, conversationsPerHour: 10, signInsPerMinute: 120 },
  chat: {
    deputyAnswerDays: 3,
    stationAnswerDays: 1,
    reopenDays: 7,
    recallMinutes: 2,
    extensionDays: 5,
    handoverDays: [5, 10, 7],
    dutyNoticeDays: 3,
    publishAnswerTimes: false,
  },
  signOff: false,
  feedbackDays: 10,
  suggestionMonths: [3, 6],
  notices: {
    templates: {},
    quietHours: ['22:00', '07:00'],
    smsKinds: ['message', 'due', 'overdue', 'urgent'],
    smsTemplate: '',
  },
  pcSessionHours: 8,
  pcIdleMinutes: 30,
}

/** Lengths, in code points. Part of the contract, so the same for each city. */
export const lengths = {
  opinionText: [10, 2000],
  suggestedText: [1, 5000],
  reason: [1, 1000],
  reply: [1, 2000],
  message: [1, 2000],
  title: [2, 100],
} as const
