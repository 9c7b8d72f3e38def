import { newWindow, PHONE } from './browser'
import { webUrl } from './client'

/** The demo people, as the local sign-in page names them. */
export const people = {
  staff: '赵文静',
  reviewer: '钱致远',
  admin: '吴敏',
  deputy: '陈玉兰',
  deputyTwo: '孙海峰',
  station: '郑立群',
  office: '何志强',
  liaison: '田晓禾',
} as const

/** Opens a page of the web app as one of the demo people, through the sign-in that the page offers. */
export const visitAs = async (name: string, path: string, viewport = PHONE) => {
  const person = await newWindow(viewport)
  const { page } = person
  await page.goto(webUrl() + path)
  await page.getByRole('button', { name: '去登录' }).click()
  await page.getByRole('button', { name }).click()
  // Back where they wanted to go: the page of the sign-in is gone.
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '去登录' }).waitFor({ state: 'hidden' })
  return person
}
