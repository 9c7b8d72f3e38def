import { unsupported } from '../../platform/documents/unreadable'
import type { DocumentKind } from './types'

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte)
const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const HEAD = 1024
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype\s+html|html|head|meta|body|div|p|span|table|style)[\s>]/i

/** What a file is by its first bytes, whatever its name says. A zip is taken for .docx: its contents decide later. */
export const kindOf = (bytes: Uint8Array): DocumentKind => {
  if (startsWith(bytes, 0x50, 0x4b)) return 'docx'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'doc'
  // A PDF may have a few bytes before its mark.
  if (ascii(bytes, 0, HEAD).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, 0x4d, 0x5a) || startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46))
    throw unsupported('这是一个程序文件，不是文档')
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || ascii(bytes, 0, 4) === 'GIF8')
    throw unsupported('这是一张图片，里面的字不能直接读出')
  if (startsWith(bytes, 0x42, 0x4d) && bytes[5] === 0 && bytes[6] === 0)
    throw unsupported('这是一张图片，里面的字不能直接读出')
  if (ascii(bytes, 0, 4) === 'Rar!' || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) || startsWith(bytes, 0x1f, 0x8b))
    throw unsupported('这是一个压缩包，请先解压')
  if (ascii(bytes, 0, 5) === '{\\rtf') throw unsupported('暂不支持 RTF 格式，可以用 Word 打开后另存为 .docx')
  return HTML.test(
    ascii(bytes, 0, HEAD)
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .replaceAll('\0', '')
      .replace(/^[\u00ff\u00fe]{2}/, ''),
  )
    ? 'html'
    : 'txt'
}
