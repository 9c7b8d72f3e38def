import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What must stand in no line that a function writes of itself, by what it is. */
const FORBIDDEN: Record<string, RegExp> = {
  'words or a name': /[\u3400-\u9fff]/,
  'a phone': /(?<![\w-])1[3-9]\d{9}(?![\w-])/,
  'an openid': /"o[\w-]{27}"/,
  'a token': /eyJ[\w-]{10,}\./,
}

/** JSON with \\u4e00 and the like as the characters that they are. */
const plain = (line: string): string => {
  try {
    return JSON.stringify(JSON.parse(line))
  } catch {
    return line
  }
}

/**
 * Looks through everything that the functions of a system have logged in its life, here by a whole run of the tests, in
 * which some thousand people sign in, bind phones and write. Ids and codes are all that may stand there; the words of the
 * local gateway itself, which names addresses, are not deployed.
 */
export const lookAtLogs = (folder: string): { lines: number; found: string[] } => {
  const lines = readFileSync(join(folder, 'logs/functions.log'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"level"') || line.startsWith('{"_aws"'))
    .map(plain)
  const found = lines.flatMap((line) =>
    Object.entries(FORBIDDEN).flatMap(([what, pattern]) =>
      pattern.test(line) ? [`${what}: ${line.slice(0, 300)}`] : [],
    ),
  )
  return { lines: lines.length, found }
}
