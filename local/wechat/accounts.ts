import { createHash } from 'node:crypto'

/** A person that the double signs in: invented, as the city is. */
export type DemoAccount = { code: string; name: string; role: string; phone: string }

/** The accounts that the web app offers locally; the demo data gives them these names and roles. */
export const demoAccounts: readonly DemoAccount[] = [
  { code: 'demo-resident', name: '林小满', role: '群众', phone: '13900000001' },
  { code: 'demo-resident-2', name: '周建平', role: '群众', phone: '13900000002' },
  { code: 'demo-deputy', name: '陈玉兰', role: '人大代表', phone: '13900000011' },
  { code: 'demo-deputy-2', name: '孙海峰', role: '人大代表', phone: '13900000012' },
  { code: 'demo-station', name: '郑立群', role: '家站室工作人员', phone: '13900000021' },
  { code: 'demo-office', name: '何志强', role: '代表工委', phone: '13900000023' },
  { code: 'demo-department', name: '市住建局经办', role: '承办单位', phone: '13900000024' },
  { code: 'demo-liaison', name: '田晓禾', role: '联络员', phone: '13900000025' },
  { code: 'demo-staff', name: '赵文静', role: '法规经办', phone: '13900000031' },
  { code: 'demo-contact', name: '冯秀兰', role: '基层立法联系点', phone: '13900000022' },
  { code: 'demo-reviewer', name: '钱致远', role: '复核', phone: '13900000032' },
  { code: 'demo-signer', name: '沈国栋', role: '签发', phone: '13900000033' },
  { code: 'demo-admin', name: '吴敏', role: '管理员', phone: '13900000041' },
]

const KINDS = 'resident|deputy|station|staff|reviewer|admin|signer|statistics|office|department|liaison|contact'
const DEMO_CODE = new RegExp(`^demo-(?:${KINDS})(?:-[1-9]\\d{0,6})?$`)
const DEMO_PHONE_CODE = /^demo-phone-(1\d{10})$/

/** Codes that work any number of times: the same code is the same person, also after a restart. */
export const isDemoCode = (code: string): boolean => DEMO_CODE.test(code)

/** The number behind `demo-phone-1XXXXXXXXXX`. */
export const phoneOfDemoCode = (code: string): string | undefined => DEMO_PHONE_CODE.exec(code)?.[1]

/** 28 characters as WeChat's, the same for the same person. */
export const openidOf = (person: string): string =>
  `o${createHash('sha256').update(`double:${person}`).digest('base64url').slice(0, 27)}`
