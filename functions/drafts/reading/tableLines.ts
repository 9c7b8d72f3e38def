/** A row of a table as lines: the cells' first paragraphs parted by tabs, then their second ones. */
export const tableLines = (cells: readonly string[][]): string[] => {
  const full = cells.map((cell) => cell.filter((line) => line.trim() !== ''))
  if (full.length < 2) return full.flat()
  const height = Math.max(0, ...full.map((cell) => cell.length))
  return Array.from({ length: height }, (_, i) => full.map((cell) => (cell[i] ?? '').replaceAll('\t', '　')).join('\t'))
}

/** Adds many lines; spreading them into one call would fill the stack. */
export const append = (target: string[], lines: readonly string[]): void => {
  for (const line of lines) target.push(line)
}
