/** What kind of file it is and how big, in words, and what it is called when saved. */
const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}
const kinds: Record<string, string> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' }

export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Undefined for what is neither PDF nor Word nor Excel. */
export const fileKind = (type: string): string | undefined => kinds[endings[type] ?? '']

export const fileName = (title: string, type: string): string => {
  const ending = endings[type]
  return ending ? `${title}.${ending}` : title
}
