import { codePoints, fitted } from '../text/codePoints'

const NUMBER = /（编号 ([0-9A-Z]+)）/
/** A name that stands within the sentence: of a law, a conversation, a proposal. */
const NAME = /《([^《》]+)》|「([^「」]+)」|“([^“”]+)”/
const SHORTEST_NAME = 4

/** What can be left out, the least needed first: whoever opens the message reads the whole sentence. */
const EXPENDABLE: readonly [what: RegExp, instead: string][] = [
  [/[，。；](?:请|点击|有想法)[^，。；]*。?$/, ''],
  [/您(?:关注|提过意见|支持)的(?=《)/, ''],
  [/有了处理结果：/, '处理结果：'],
  [/的处理结果已修订为：/, '修订为：'],
]

/** Names give way to what happened to them: cut, or left out where there is no room to know them by. */
const shortenName = (text: string, most: number): string => {
  const [quoted, ...inside] = NAME.exec(text) ?? []
  const name = inside.find((each) => each !== undefined)
  if (quoted === undefined || name === undefined) return text
  const room = most - (codePoints(text) - codePoints(name))
  if (room >= codePoints(name)) return text
  const short = room < SHORTEST_NAME ? '' : `${quoted[0]}${[...name].slice(0, room - 1).join('')}…${quoted.at(-1)}`
  return text.replace(quoted, short)
}

/**
 * A notice in at most so many characters, so that what tells it from others stays: the number first, then what
 * happened; courtesies go, and long names are cut.
 */
export const briefly = (text: string, most: number): string => {
  let words = text.replace(/\s+/g, ' ').trim()
  if (codePoints(words) <= most) return words
  const number = NUMBER.exec(words)?.[1]
  if (number) words = `${number}：${words.replace(NUMBER, '')}`
  for (const [what, instead] of EXPENDABLE) {
    if (codePoints(words) <= most) return words
    words = words.replace(what, instead)
  }
  return fitted(shortenName(words, most), most)
}
