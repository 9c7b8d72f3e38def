import { SaxesParser } from 'saxes'
import { damaged, UnreadableDocument } from '../../platform/documents/unreadable'

/** What a walk over one part of a document is told; names and attributes of Word's own namespace come without prefix. */
export type XmlVisitor = {
  open: (name: string, attribute: (name: string) => string | undefined) => void
  close: (name: string) => void
  text?: (text: string) => void
}

const CHUNK = 1 << 16
/** Deeper than any document that a person made. */
const DEEPEST = 2_000

const decode = (bytes: Uint8Array): string => {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}

/** Prefix that the root element gives to WordprocessingML, the strict one too. */
const wordPrefix = (attributes: Record<string, string>): string => {
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith('xmlns:') && /wordprocessingml\/(?:2006\/)?main$/.test(value)) return `${name.slice(6)}:`
  return 'w:'
}

/** Reads XML in one pass. A DOCTYPE is refused, so no entity can be defined, inside or outside the file. */
export const walkXml = (bytes: Uint8Array, visitor: XmlVisitor): void => {
  const parser = new SaxesParser({ xmlns: false })
  let prefix: string | undefined
  let depth = 0
  const own = (name: string): string =>
    prefix !== undefined && name.startsWith(prefix) ? name.slice(prefix.length) : name
  parser.on('error', (error) => {
    throw damaged(error)
  })
  parser.on('doctype', () => {
    throw new UnreadableDocument(
      'file_damaged',
      '文件里有不允许的外部引用，请用 Word 或 WPS 打开，另存为 .docx 后重新上传。',
    )
  })
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes as Record<string, string>
    prefix ??= wordPrefix(attributes)
    if (++depth > DEEPEST) throw damaged()
    visitor.open(own(tag.name), (name) => attributes[`${prefix}${name}`] ?? attributes[name])
  })
  parser.on('closetag', (tag) => {
    depth--
    visitor.close(own(tag.name))
  })
  const { text } = visitor
  if (text) parser.on('text', text)
  const source = decode(bytes)
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK))
  parser.close()
}

/** `<w:b/>` and `<w:b w:val="1"/>` are on, `<w:b w:val="0"/>` is off. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off|none)$/.test(value)
