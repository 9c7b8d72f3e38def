/** Named values as a select's choices; `all` stands first, for none of them. */
export const choicesOf = (
  names: Readonly<Record<string, string>>,
  all?: string,
): { value: string; label: string }[] => [
  ...(all === undefined ? [] : [{ value: '', label: all }]),
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
]
