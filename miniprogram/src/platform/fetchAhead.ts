import type { PageName } from '../routes'

/** A mini-program's pages are on the phone already: nothing is fetched ahead (fetchAhead.h5.ts). */
export const fetchAhead = (..._pages: PageName[]): void => undefined
