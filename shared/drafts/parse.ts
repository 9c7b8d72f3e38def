import { annexesOf, annexStartOf } from './parse/annex'
import { closeArticles } from './parse/article'
import { bodyOf, isHeadingAt } from './parse/body'
import { contentsOf } from './parse/contents'
import { frontOf } from './parse/front'
import { withoutFurniture } from './parse/furniture'
import { withInlineArticles } from './parse/inline'
import { linesOf } from './parse/lines'
import { rowOf } from './parse/rows'
import { tableOf } from './parse/table'
import type { ParsedDraft } from './parse/types'
import { blocksOf } from './parse/unwrap'
import { inOrder, numberWarnings, warning } from './parse/warn'

/**
 * Reads a law's text into its articles. Every character of the input that is no page number or running head is in
 * the result, white space apart; what could not be placed is in `preamble` or `unplaced`, with a warning.
 * Time and memory grow with the length of the text, whatever it consists of.
 *
 * @example parseDraft('某市养犬条例\n第一章　总则\n第一条　为了规范养犬行为，制定本条例。').articles[0]?.path // ['第一章 总则']
 */
export const parseDraft = (text: string): ParsedDraft => {
  const { body: lines, furniture } = withoutFurniture(linesOf(text))
  const table = tableOf(lines)
  const blocks = withInlineArticles(blocksOf(table?.lines ?? lines))
  const contents = contentsOf(blocks)
  const inContents = (at: number): boolean => contents !== undefined && at >= contents.from && at < contents.to
  const row = rowOf(blocks, inContents)
  const annexStart = annexStartOf(blocks, row)
  const first = Math.min(...[...row.labels.keys()].slice(0, 1), blocks.length)
  const isFront = (at: number): boolean => at < first && !inContents(at) && !isHeadingAt(blocks, at)
  const front = frontOf(blocks.filter((_, at) => isFront(at)))
  const read = bodyOf(blocks, { row, from: 0, to: annexStart, skip: (at) => inContents(at) || isFront(at) })
  const articles = closeArticles(read.articles)
  const numbered = [...row.labels].flatMap(([at, label]) =>
    at < annexStart ? [{ ...label, line: blocks[at]?.line ?? 0, text: blocks[at]?.text ?? '' }] : [],
  )
  const warnings = [
    ...(table
      ? [warning('table_compared', '这是一张对照表，条文取自“修改后”一栏。', table.left[0] ?? { line: 1, text: '' })]
      : []),
    ...numberWarnings(numbered, row.form === 'items' ? '项' : '条'),
    ...read.warnings,
    ...row.unsure
      .filter((at) => at < annexStart)
      .flatMap((at) => {
        const block = blocks[at]
        return block
          ? [warning('article_unsure', '这一段以条号开头，但编号接不上前后文，暂按上一条的内容处理，请核对。', block)]
          : []
      }),
    ...row.unlikely.flatMap((at) => {
      const block = at < annexStart ? blocks[at] : undefined
      return block
        ? [
            warning(
              'article_unsure',
              `“${row.labels.get(at)?.label ?? ''}”读起来像是引用别的条文，但编号正好接着上一条，按单独一条处理，请核对。`,
              block,
            ),
          ]
        : []
    }),
    ...articles.flatMap((article) =>
      article.text === ''
        ? [
            warning('article_empty', `“${article.label}”下面没有文字，请核对。`, {
              line: article.line,
              text: article.label,
            }),
          ]
        : [],
    ),
    ...(row.form === 'plain'
      ? [
          warning(
            'nothing_recognised',
            '没有找到“第一条”或者“一、”这样的编号，全文都放在开头部分，请核对文件内容。',
            blocks[0] ?? { line: 1, text: '' },
          ),
        ]
      : []),
  ]
  return {
    form: row.form,
    ...front,
    headings: read.headings,
    articles,
    ...(read.closing ? { closing: read.closing } : {}),
    ...(read.signature ? { signature: read.signature } : {}),
    annexes: annexesOf(blocks.slice(annexStart)),
    contents: contents ? blocks.slice(contents.from, contents.to).map((block) => block.text) : [],
    unplaced: read.unplaced,
    furniture: [...furniture, ...(table?.left ?? [])],
    ...(table ? { comparison: table.rows } : {}),
    warnings: inOrder(warnings),
  }
}
