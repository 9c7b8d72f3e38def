/** Breaks as Word and PDF readers copy them: a line break within a paragraph, a page, a line of another system. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that nobody can see or delete
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g

/** What somebody typed or pasted, without characters that the server would refuse and nobody could find. */
export const plainText = (typed: string): string => typed.replace(BREAKS, '\n').replace(UNSEEN, '')
