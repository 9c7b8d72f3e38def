/** What XML 1.0 has no place for: control characters, lone surrogates, U+FFFE and U+FFFF. */
const OUTSIDE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML content or attribute. */
export const xml = (text: string): string =>
  text.replace(OUTSIDE, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '')

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
