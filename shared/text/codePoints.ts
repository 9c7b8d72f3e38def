/** Number of Unicode code points, the unit of every length limit on both sides; linear, no allocation. */
export const codePoints = (text: string): number => {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) {
      const low = text.charCodeAt(i + 1)
      if (low >= 0xdc00 && low <= 0xdfff) i++
    }
    count++
  }
  return count
}

/** The first `count` code points of a text and the rest, never cutting a surrogate pair. */
export const splitAt = (text: string, count: number): [head: string, rest: string] => {
  let index = 0
  for (let n = 0; n < count && index < text.length; n++) {
    const unit = text.charCodeAt(index)
    const pair = unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length
    index += pair ? 2 : 1
  }
  return [text.slice(0, index), text.slice(index)]
}

/** The first `count` code points, and an ellipsis where there are more. */
export const beginningOf = (text: string, count: number): string => {
  const [head, rest] = splitAt(text, count)
  return rest === '' ? head : `${head}…`
}

/** At most `most` code points, the last of them an ellipsis where there were more. */
export const fitted = (text: string, most: number): string =>
  codePoints(text) <= most ? text : beginningOf(text, most - 1)
