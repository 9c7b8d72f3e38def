export type Part = { kind: 'heading' | 'point' | 'paragraph'; words: string }

const HEADING = /^(?:[一二三四五六七八九十]+、|先看要点$)/
const POINT = /^\d+\. ?/

/** The policy's lines as what they are: its name is the page's and is left out, and so are empty lines. */
export const policyOf = (text: string): Part[] =>
  text
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((words) => ({ kind: HEADING.test(words) ? 'heading' : POINT.test(words) ? 'point' : 'paragraph', words }))
