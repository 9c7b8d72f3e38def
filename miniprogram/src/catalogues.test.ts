import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Catalogues, what Taro reads before the app runs, what only the local build shows, and a file's fonts. */
const CATALOGUE = /(?:^|\/)(?:texts|words|\w+Words)\.ts$|\.config\.ts$|\.test\.tsx?$|^pages-gallery\/|\/sheetFile\.ts$/

/** Chinese that is no text of a page: names of files, fonts and terms, values that are stored. */
const DATA: Record<string, readonly string[]> = {
  'platform/pickPicture.ts': ['照片.jpg'],
  'platform/recordVoice.ts': ['语音.mp3'],
  'platform/recordVoice.h5.ts': ['语音'],
  'platform/pageChrome.h5.ts': ['立法民意直通车'],
  'pages-staff/import/Preview.tsx': ['征求意见稿', '修改稿'],
  'pages-staff/import/placed.ts': ['第', '条', '项'],
}

const HAN = /[\u3400-\u9fff]/
const ROOT = import.meta.dirname ?? __dirname

/** Texts that stand in a file itself instead of its context's catalogue. */
const strayIn = (file: string, code: string): string[] => {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    const keyed = ts.isJsxSelfClosingElement(node) && node.tagName.getText() === 'Glossary'
    if (keyed || ts.isLiteralTypeNode(node)) return
    const text =
      ts.isJsxText(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
        ? node.text.trim()
        : ''
    if (HAN.test(text) && !DATA[file]?.includes(text)) found.push(`${file}: ${text}`)
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

describe('what a person reads', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !CATALOGUE.test(file),
  )

  it('stands in the catalogue of its context', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(files.flatMap((file) => strayIn(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
  })

  it('is found where it does not', () => {
    const code = `const A = () => <Box label='说明'>还有 {n} 天{\`共\${n}条\`}</Box>`
    expect(strayIn('a.tsx', code)).toEqual(['说明', '还有', '天', '共', '条'].map((text) => `a.tsx: ${text}`))
  })
})
