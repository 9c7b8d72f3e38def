import * as fc from 'fast-check'
import { parseDraft } from '../parse'
import { squeeze } from './lines'
import { madeLaw, printed, SHAPES } from './shapes.testing'
import type { ParsedDraft } from './types'

const RUNS = 30
/** Milliseconds, for a machine that does much else. */
const PATIENCE = 30_000
jest.setTimeout(PATIENCE)

const letters = (text: string): string[] => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort()

/** Everything a draft holds, each part once. */
const everything = (draft: ParsedDraft): string =>
  [
    draft.title,
    draft.note,
    draft.preamble,
    ...draft.headings.map((heading) => heading.text),
    ...draft.articles.flatMap((article) => [article.label, article.caption, article.text]),
    draft.closing,
    draft.signature,
    ...draft.annexes.flatMap((annex) => [annex.label, annex.title, annex.text]),
    ...draft.contents,
    ...draft.unplaced.map((line) => line.text),
    ...draft.furniture.map((line) => line.text),
  ].join('\n')

describe('a law in the shapes that files give it', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`is read exactly: ${name}`, () => {
      fc.assert(
        fc.property(madeLaw, fc.constantFrom('none', 'dotted', 'plain'), (law, contents) => {
          const text = shape(printed(law, contents))
          const draft = parseDraft(text)
          expect(draft.articles.map((a) => [a.label, a.path.map(squeeze), squeeze(a.text)])).toEqual(
            law.articles.map((a) => [a.label, a.path.map(squeeze), squeeze(a.paragraphs.join(''))]),
          )
          expect(draft.title).toBe(law.title)
          expect(squeeze(draft.note ?? '')).toBe(squeeze(law.notes.join('')))
          expect(draft.preamble).toBe('')
          expect(letters(everything(draft))).toEqual(letters(text))
          expect(draft.warnings).toEqual([])
        }),
        { numRuns: RUNS, seed: 20261123 },
      )
    })
  }

  it('keeps the paragraphs where lines are not wrapped', () => {
    fc.assert(
      fc.property(madeLaw, (law) => {
        const draft = parseDraft(printed(law, 'none'))
        for (const [i, article] of draft.articles.entries()) {
          const lines = article.paragraphs.flatMap((p) => [
            p.text,
            ...(p.items ?? []).map((item) => item.label + item.text),
          ])
          expect(lines).toEqual(law.articles[i]?.paragraphs)
        }
      }),
      { numRuns: RUNS, seed: 20261123 },
    )
  })
})

describe('any text at all', () => {
  const piece = fc.constantFrom(
    '第',
    '条',
    '章',
    '一',
    '二',
    '十',
    '　',
    ' ',
    '\n',
    '\r\n',
    '。',
    '：',
    '“',
    '”',
    '（',
    '）',
    '【',
    '】',
    '附件',
    '目录',
    '…',
    '12',
    '— 1 —',
    '规定的',
    '第一条',
    '第二条 ',
    '第一章 总则',
    '一、',
    '修改前',
    '\t',
    '修改后',
    '之一',
    '\u200b',
    '\f',
    '𠮷',
  )
  const anything = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 })
    .map((parts) => parts.join(''))

  it('is read without failing and without losing a character', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const draft = parseDraft(text)
        if (draft.comparison) return
        expect(letters(everything(draft))).toEqual(letters(text))
      }),
      { numRuns: 1000, seed: 20261123 },
    )
  })
})
