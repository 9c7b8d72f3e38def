import { type PageName, routes } from '../routes'

type Route = { path: string; load: () => readonly [loading: unknown, ...rest: unknown[]] }

/** What is on the screen comes first. */
const LATER_MS = 2_000

/** Fetches the code of pages that this one leads to, so that they open where the network has gone meanwhile. */
export const fetchAhead = (...pages: PageName[]): void => {
  setTimeout(() => {
    const known = (window as Window & { __taroAppConfig?: { routes?: Route[] } }).__taroAppConfig?.routes ?? []
    for (const page of pages) {
      const [loading] = known.find(({ path }) => `/${path}` === routes[page])?.load() ?? []
      // It is fetched again when it is opened.
      Promise.resolve(loading).catch(() => undefined)
    }
  }, LATER_MS)
}
