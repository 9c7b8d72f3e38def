/** 目 below 项, or 项 below 款: the mark as printed (`（一）`, `1．`) and the words after it. */
export type Item = { label: string; text: string; items?: Item[] }

/** 款: one paragraph of an article with the items that hang on it. */
export type Paragraph = { text: string; items?: Item[] }

export type Article = {
  /** As printed, spaces removed: `第十二条`, `第十二条之一`, `第12条`; in a text without 条, `一、`. */
  label: string
  /** The headings above it, outermost first: `['第二章 法律', '第一节 立法权限']`. */
  path: string[]
  /** The words between the brackets that follow the label, without the brackets. */
  caption?: string
  /** All its words without label and caption; one paragraph or item a line. */
  text: string
  paragraphs: Paragraph[]
  /** Of an annotated draft: what came, what went and what stays; what stays and what came is the text. */
  marked?: { op: 'equal' | 'insert' | 'delete'; text: string }[]
  /** Footnotes of the document that hang on it. */
  footnotes?: { number: number; text: string }[]
  /** Line of the input, counted from 1. */
  line: number
}

/** Level 1 编, 2 分编, 3 章, 4 节; `before` is the index of the article that follows it. */
export type Heading = { text: string; level: 1 | 2 | 3 | 4; before: number; line: number }

/** What is attached after the last article: `附件1`, `附表`, `附`. */
export type Annex = { label: string; title?: string; text: string; line: number }

export type Place = { line: number; excerpt: string }

export type WarningCode =
  | 'nothing_recognised'
  | 'starts_late'
  | 'number_skipped'
  | 'number_repeated'
  | 'number_backwards'
  | 'article_unsure'
  | 'article_empty'
  | 'heading_skipped'
  | 'heading_unsure'
  | 'text_unplaced'
  | 'table_compared'
  | 'more_warnings'

/** `message` is Chinese, fit to show beside the place. */
export type Warning = { code: WarningCode; message: string; place: Place }

/** A line that belongs to no sentence, with where it stood: a page number or a running head. */
export type Leftover = { line: number; text: string }

export type ComparedRow = { before: string; after: string; remark?: string }

export type ParsedDraft = {
  /** `articles`: 第N条; `items`: 一、二、三, as in a decision to amend; `plain`: neither was found. */
  form: 'articles' | 'items' | 'plain'
  title: string
  /** When and by whom it was passed: the bracketed lines under the title. */
  note?: string
  /** What stands before the first article, title, note and table of contents apart. */
  preamble: string
  headings: Heading[]
  articles: Article[]
  /** What a decision says after its last item. */
  closing?: string
  signature?: string
  annexes: Annex[]
  /** The lines of the table of contents. */
  contents: string[]
  /** Lines that belong to no article, for a person to place. */
  unplaced: Leftover[]
  /** Page numbers and running heads that were left out. */
  furniture: Leftover[]
  /** From a pasted comparison table (修改前 | 修改后): its rows; the articles are read from `after`. */
  comparison?: ComparedRow[]
  warnings: Warning[]
}
