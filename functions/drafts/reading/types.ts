export type ReadingWarningCode =
  | 'tracked_changes_accepted'
  | 'struck_text_kept'
  | 'hidden_text_left_out'
  | 'notes_left_out'
  | 'annotations_read'
  | 'comments_left_out'
  | 'macros_ignored'
  | 'encoding_guessed'
  | 'numbering_not_read'
  | 'pages_without_text'

/** What was left out or guessed while reading; `message` is Chinese. */
export type ReadingWarning = { code: ReadingWarningCode; message: string }

export type DocumentKind = 'txt' | 'docx' | 'doc' | 'pdf' | 'html'

/** The words of a file, a paragraph a line; cells of a table are parted by tabs, pages of a PDF by form feeds. */
export type ReadDocument = {
  text: string
  kind: DocumentKind
  warnings: ReadingWarning[]
  /** By line of the text, where the document marks what came and what went: both, and what stays. */
  changes?: { op: 'equal' | 'insert' | 'delete'; text: string }[][]
  /** Footnotes and endnotes in the order of the text, each with the line that it hangs on. */
  footnotes?: { number: number; line: number; text: string }[]
}
