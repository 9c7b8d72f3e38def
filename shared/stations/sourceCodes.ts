// Codes on walls and slips, without schemas: phones bundle this.
/** deputy 代表 · station 家站室 · contact_point 基层立法联系点 · walk_in 代录回执 */
export const sourceKinds = ['deputy', 'station', 'contact_point', 'walk_in'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** The page that every code opens, without a leading slash as WeChat wants it. */
export const doorPage = 'pages/door/index'

/** Eight letters and digits: WeChat's `scene` holds 32, and a person can read them out over the telephone. */
export const isSourceCode = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(text)
