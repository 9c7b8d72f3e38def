import { type LongList, withBeginning } from './longList'

const page = (ids: string, next?: string) => ({ items: [...ids].map((id) => ({ id })), ...(next && { next }) })
const list = (...pages: ReturnType<typeof page>[]): LongList => ({ pages, pageParams: pages.map(() => undefined) })
const ids = ({ pages }: LongList): string =>
  pages.flatMap(({ items }) => items.map((item) => (item as { id: string }).id)).join('')

describe('a long list whose beginning was read again', () => {
  const known = list(page('abc', '1'), page('def', '2'), page('ghi', '3'))
  it('keeps what came later and goes on from there', () => {
    const after = withBeginning(known, [page('abc', '1')])
    expect(ids(after)).toBe('abcdefghi')
    expect(after.pages.at(-1)?.next).toBe('3')
  })
  it('puts what is new in front, and what moved there once', () => {
    expect(ids(withBeginning(known, [page('hxa', '9')]))).toBe('hxabcdefgi')
  })
  it('lets go of what is gone from among the first', () => {
    expect(ids(withBeginning(known, [page('acd', '9')]))).toBe('acdefghi')
  })
  it('is what was read where that is all', () => {
    expect(ids(withBeginning(known, [page('ab')]))).toBe('ab')
  })
  it('goes on from the same place where the last page gave all its items away', () => {
    const after = withBeginning(list(page('abc', '1'), page('d', '2')), [page('dab', '9')])
    expect(ids(after)).toBe('dabc')
    expect(after.pages.at(-1)?.next).toBe('2')
  })
})
