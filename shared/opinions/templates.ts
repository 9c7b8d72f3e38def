/** What a reply's template may leave open, each in braces: 您关于{条款}的意见已采纳. */
export const templateVariables = ['条款', '新条文', '法规名'] as const
export type TemplateVariable = (typeof templateVariables)[number]
export type TemplateValues = Partial<Record<TemplateVariable, string>>

const VARIABLE = /\{([^{}\n]{1,20})\}/g

const isVariable = (name: string): name is TemplateVariable => (templateVariables as readonly string[]).includes(name)

/** Names in braces that are no variables, such as a slip of the keyboard. */
export const unknownVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name).filter((name) => !isVariable(name))),
]

/** The variables that a text leaves open. */
export const variablesOf = (text: string): TemplateVariable[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name).filter(isVariable)),
]

/** The text with its variables filled in; those without a value stay as they are and are named in `missing`. */
export const fillTemplate = (text: string, values: TemplateValues): { text: string; missing: TemplateVariable[] } => {
  const missing = new Set<TemplateVariable>()
  const filled = text.replace(VARIABLE, (whole, name: string) => {
    if (!isVariable(name)) return whole
    const value = values[name]
    if (!value) missing.add(name)
    return value || whole
  })
  return { text: filled, missing: [...missing] }
}
