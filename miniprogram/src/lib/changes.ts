import DiffMatchPatch from 'diff-match-patch'

export type Change = { op: 'equal' | 'insert' | 'delete'; text: string }

const operations = { [-1]: 'delete', 0: 'equal', 1: 'insert' } as const

/** What changed between two texts, by characters grouped as a reader would see it. */
export const changesOf = (before: string, after: string): Change[] => {
  const differ = new DiffMatchPatch()
  // Fast enough at every keystroke: past this a coarser answer is taken.
  differ.Diff_Timeout = 0.15
  const pieces = differ.diff_main(before, after)
  differ.diff_cleanupSemantic(pieces)
  return pieces.map(([operation, text]) => ({ op: operations[operation as -1 | 0 | 1], text }))
}
