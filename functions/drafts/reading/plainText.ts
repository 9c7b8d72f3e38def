import { unsupported } from '../../platform/documents/unreadable'
import type { ReadingWarning } from './types'

type Decoded = { text: string; warnings: ReadingWarning[] }

/** Control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g
/** What a Chinese text nearly wholly consists of. */
const USUAL = /[\s\x20-\x7e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g
const SAMPLE = 100_000

/** UTF-16 without a mark, known by what it says when read so. */
const utf16 = (bytes: Uint8Array): string | undefined => {
  if (!bytes.includes(0)) return undefined
  for (const name of ['utf-16le', 'utf-16be']) {
    const sample = new TextDecoder(name).decode(bytes.subarray(0, SAMPLE))
    if ((sample.match(USUAL)?.length ?? 0) >= sample.length * 0.9) return new TextDecoder(name).decode(bytes)
  }
  throw unsupported('这不是文本文件')
}

const byMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return undefined
}

const strictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Mainland files that are not Unicode are GB18030; what cannot be that may come from Taiwan or Hong Kong. */
const guessed = (bytes: Uint8Array): Decoded => {
  const wide = utf16(bytes)
  if (wide !== undefined) return { text: wide, warnings: [] }
  const chinese = strictly(bytes, 'gb18030')
  if (chinese !== undefined) return { text: chinese, warnings: [] }
  const traditional = strictly(bytes, 'big5')
  if (traditional !== undefined)
    return {
      text: traditional,
      warnings: [{ code: 'encoding_guessed', message: '文件的文字编码是推测出来的，请核对有没有乱码。' }],
    }
  return {
    text: new TextDecoder('gb18030').decode(bytes),
    warnings: [
      {
        code: 'encoding_guessed',
        message: '文件里有一些字符不能识别，请核对；也可以用记事本另存为 UTF-8 编码后重新上传。',
      },
    ],
  }
}

/** Reads a text file in UTF-8, UTF-16 or GB18030. Throws file_type_unsupported for what is no text. */
export const readPlainText = (bytes: Uint8Array): Decoded => {
  const sure = byMark(bytes) ?? (bytes.includes(0) ? undefined : strictly(bytes, 'utf-8'))
  const decoded = sure === undefined ? guessed(bytes) : { text: sure, warnings: [] }
  const sample = decoded.text.slice(0, SAMPLE)
  const odd = sample.match(BINARY)?.length ?? 0
  if (odd > 2 && odd > sample.length * 0.002) throw unsupported('这不是文本文件')
  return { ...decoded, text: decoded.text.replace(/^\ufeff/, '') }
}
