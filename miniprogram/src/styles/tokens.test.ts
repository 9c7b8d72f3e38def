import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const sheet = readFileSync(join(__dirname, 'tokens.css'), 'utf8')

/** The colours that a selector sets. */
const coloursOf = (selector: string): Record<string, string> => {
  const block =
    sheet
      .split(/\n(?=\S)/)
      .join('\n')
      .match(new RegExp(`${selector.replace('.', '\\.')} \\{([^}]*)\\}`))?.[1] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

const light = coloursOf('.theme-light')
const dark = coloursOf('.theme-dark')
const themes = {
  light,
  dark,
  'high contrast, light': { ...light, ...coloursOf('.contrast.theme-light') },
  'high contrast, dark': { ...dark, ...coloursOf('.contrast.theme-dark') },
}

const luminance = (colour: string): number => {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
const contrast = (a: string, b: string): number => {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

const onPaper = ['ink', 'ink-2', 'ink-3', 'accent', 'quiet']
const pairs = [
  ...['paper', 'surface', 'sunken'].flatMap((ground) => onPaper.map((ink) => [ink, ground])),
  ...['good', 'info', 'warn', 'gold', 'quiet', 'inserted', 'deleted'].map((tone) => [tone, `${tone}-soft`]),
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink', 'mine'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-down'],
] as [string, string][]

describe.each(Object.entries(themes))('the colours of %s', (_name, colours) => {
  it.each(pairs)('let %s be read on %s (4.5:1)', (ink, ground) => {
    expect(colours).toHaveProperty(ink)
    expect(colours).toHaveProperty(ground)
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})

it('draws the edges of controls at 3:1', () => {
  for (const colours of Object.values(themes))
    expect(contrast(colours['line-strong'] ?? '', colours.surface ?? '')).toBeGreaterThanOrEqual(3)
})

it('lets text grow to 30 CSS pixels', () => {
  const largest = sheet.match(/\.size-elder\.size-largest \{([^}]*)\}/)?.[1] ?? ''
  const elder = sheet.match(/\n\.size-elder \{([^}]*)\}/)?.[1] ?? ''
  const names = (block: string) => [...block.matchAll(/--([\w-]+):/g)].map(([, name]) => name)
  expect(names(largest)).toEqual(names(elder))
  expect(Number(largest.match(/--text-m: (\d+)px/)?.[1])).toBeGreaterThanOrEqual(30)
  expect(Number(largest.match(/--leading: ([\d.]+)/)?.[1])).toBeGreaterThanOrEqual(1.3)
})

it('gives 长辈版 text of 18 and more, and targets of 60', () => {
  const elder = sheet.match(/\.size-elder \{([^}]*)\}/)?.[1] ?? ''
  const sizes = [...elder.matchAll(/--text-[\w-]+: (\d+)px/g)].map(([, size]) => Number(size))
  expect(sizes.length).toBeGreaterThan(5)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
  expect(elder).toContain('--tap: 60px')
  expect(Number(elder.match(/--leading: ([\d.]+)/)?.[1])).toBeGreaterThanOrEqual(1.3)
})
