import type { ReadingWarning } from './types'
import { unsupported } from './unreadable'

type Decoded = { text: string; warnings: ReadingWarning[] }

/** Control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g
/** What a Chinese text nearly wholly consists of. */
const USUAL = /[\s\x20-\x7e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g
const SAMPLE = 100_000

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

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

const guessed = async (bytes: Uint8Array): Promise<Decoded> => {
  const wide = utf16(bytes)
  if (wide !== undefined) return { text: wide, warnings: [] }
  const [{ default: chardet }, { default: iconv }] = await Promise.all([import('chardet'), import('iconv-lite')])
  const sample = bytes.subarray(0, SAMPLE)
  const [best] = chardet.analyse(sample)
  const text = iconv.decode(Buffer.from(bytes), 'gb18030')
  const wrong = text.split('\ufffd').length - 1
  // Mainland files are GB18030 unless that reads badly and something else reads well.
  const other =
    best && best.confidence > 60 && best.name !== 'GB18030' && iconv.encodingExists(best.name) ? best.name : undefined
  if (wrong === 0 || !other) {
    const warnings: ReadingWarning[] =
      wrong > 0
        ? [
            {
              code: 'encoding_guessed',
              message: '文件里有一些字符不能识别，请核对；也可以用记事本另存为 UTF-8 编码后重新上传。',
            },
          ]
        : []
    return { text, warnings }
  }
  return {
    text: iconv.decode(Buffer.from(bytes), other),
    warnings: [{ code: 'encoding_guessed', message: '文件的文字编码是推测出来的，请核对有没有乱码。' }],
  }
}

/** Reads a text file in UTF-8, UTF-16 or GB18030. Throws file_type_unsupported for what is no text. */
export const readPlainText = async (bytes: Uint8Array): Promise<Decoded> => {
  const sure = byMark(bytes) ?? (bytes.includes(0) ? undefined : utf8(bytes))
  const decoded = sure === undefined ? await guessed(bytes) : { text: sure, warnings: [] }
  const sample = decoded.text.slice(0, SAMPLE)
  const odd = sample.match(BINARY)?.length ?? 0
  if (odd > 2 && odd > sample.length * 0.002) throw unsupported('这不是文本文件')
  return { ...decoded, text: decoded.text.replace(/^\ufeff/, '') }
}
