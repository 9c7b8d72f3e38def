import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = readdirSync(__dirname)
  .filter((name) => /\.tsx$/.test(name))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'))
  .join('\n')

/**
 * They stand in every page, the gallery's own too, and TabBar once on each of the four main ones; AllowNotices shows
 * where WeChat can ask, which a browser cannot.
 */
const ELSEWHERE = ['AllowNotices', 'Dialog', 'PhoneSheet', 'TabBar', 'Toast']

it('shows every component of our own, and each of them has a style or is made of others, and a test', () => {
  const folder = join(__dirname, '../../components')
  const components = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
  expect(components.filter((name) => !ELSEWHERE.includes(name) && !sources.includes(`components/${name}'`))).toEqual([])
  for (const name of components) expect(readdirSync(join(folder, name))).toContain('index.test.tsx')
})
