import type { Level, List } from './listCounter'
import { walkXml } from './xml'

/** What styles.xml says about a paragraph style's numbering. */
type Style = { basedOn?: string; numId?: string; depth?: number }
type Abstract = { levels: Level[]; byStyle: Map<string, number>; styleLink?: string }
type Num = { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }

export type Numbering = {
  /** The list and level of a paragraph: its own words first, then its style's. */
  listOf: (own: {
    numId?: string
    depth?: number
    style?: string
  }) => { id: string; list: List; depth: number } | undefined
}

const DEEPEST_STYLE = 20
const depthOf = (value: string | undefined): number | undefined => {
  const depth = Number(value)
  return value !== undefined && Number.isInteger(depth) && depth >= 0 && depth <= 8 ? depth : undefined
}

const readStyles = (bytes: Uint8Array | undefined): { styles: Map<string, Style>; standard?: string } => {
  const styles = new Map<string, Style>()
  let standard: string | undefined
  let style: Style | undefined
  if (!bytes) return { styles }
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'style') {
        style = {}
        const id = attribute('styleId')
        if (id !== undefined) styles.set(id, style)
        if (attribute('type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute('default') ?? '')) standard = id
      } else if (style && name === 'basedOn') style.basedOn = attribute('val')
      else if (style && name === 'numId') style.numId = attribute('val')
      else if (style && name === 'ilvl') style.depth = depthOf(attribute('val'))
    },
    close: (name) => {
      if (name === 'style') style = undefined
    },
  })
  return { styles, ...(standard === undefined ? {} : { standard }) }
}

const emptyLevel = (): Level => ({ start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false })

const readLists = (bytes: Uint8Array | undefined): { abstracts: Map<string, Abstract>; nums: Map<string, Num> } => {
  const abstracts = new Map<string, Abstract>()
  const nums = new Map<string, Num>()
  let abstract: Abstract | undefined
  let num: Num | undefined
  let override: number | undefined
  let level: Level | undefined
  let depth = 0
  if (!bytes) return { abstracts, nums }
  walkXml(bytes, {
    open: (name, attribute) => {
      const value = attribute('val')
      switch (name) {
        case 'abstractNum':
          abstract = { levels: [], byStyle: new Map() }
          abstracts.set(attribute('abstractNumId') ?? '', abstract)
          break
        case 'num':
          num = { abstract: '', starts: new Map(), levels: new Map() }
          nums.set(attribute('numId') ?? '', num)
          break
        case 'abstractNumId':
          if (num) num.abstract = value ?? ''
          break
        case 'numStyleLink':
          if (abstract) abstract.styleLink = value
          break
        case 'lvlOverride':
          override = depthOf(attribute('ilvl'))
          break
        case 'startOverride':
          if (num && override !== undefined) num.starts.set(override, Number(value) || 0)
          break
        case 'lvl':
          depth = depthOf(attribute('ilvl')) ?? 0
          level = emptyLevel()
          if (num) num.levels.set(depth, level)
          else if (abstract) abstract.levels[depth] = level
          break
      }
      if (!level) return
      switch (name) {
        case 'start':
          level.start = Number(value) || 0
          break
        case 'numFmt':
          level.format = value ?? 'decimal'
          break
        case 'lvlText':
          level.text = (value ?? '').slice(0, 100)
          break
        case 'suff':
          level.suffix = value === 'nothing' || value === 'space' ? value : 'tab'
          break
        case 'lvlRestart':
          level.restart = Number(value) || 0
          break
        case 'isLgl':
          level.legal = true
          break
        case 'pStyle':
          if (value !== undefined) abstract?.byStyle.set(value, depth)
      }
    },
    close: (name) => {
      if (name === 'abstractNum') abstract = undefined
      else if (name === 'num') num = undefined
      else if (name === 'lvl') level = undefined
      else if (name === 'lvlOverride') override = undefined
    },
  })
  return { abstracts, nums }
}

/** Reads numbering.xml and styles.xml: which paragraph has which level of which list. */
export const readNumbering = (numbering: Uint8Array | undefined, stylesPart: Uint8Array | undefined): Numbering => {
  const { styles, standard } = readStyles(stylesPart)
  const { abstracts, nums } = readLists(numbering)

  const fromStyle = (id: string | undefined): { numId?: string; depth?: number; style?: string } => {
    let depth: number | undefined
    let at = id
    for (let i = 0; at !== undefined && i < DEEPEST_STYLE; i++) {
      const style = styles.get(at)
      depth ??= style?.depth
      if (style?.numId !== undefined)
        return { numId: style.numId, style: at, ...(depth === undefined ? {} : { depth }) }
      at = style?.basedOn
    }
    return {}
  }

  /** The definition that really has the levels, behind a link to a list style. */
  const abstractOf = (id: string): { id: string; abstract: Abstract } | undefined => {
    const abstract = abstracts.get(id)
    if (!abstract?.styleLink) return abstract && { id, abstract }
    const linked = nums.get(styles.get(abstract.styleLink)?.numId ?? '')?.abstract
    const target = linked === undefined || linked === id ? undefined : abstracts.get(linked)
    return target && linked !== undefined ? { id: linked, abstract: target } : { id, abstract }
  }

  const lists = new Map<string, { list: List; byStyle: Map<string, number> } | undefined>()
  const listById = (id: string) => {
    if (!lists.has(id)) {
      const num = nums.get(id)
      const found = num && abstractOf(num.abstract)
      const levels = found ? [...Array(9).keys()].map((i) => num?.levels.get(i) ?? found.abstract.levels[i]) : []
      lists.set(
        id,
        num && found
          ? { list: { shared: found.id, levels, overrides: num.starts }, byStyle: found.abstract.byStyle }
          : undefined,
      )
    }
    return lists.get(id)
  }

  return {
    listOf: ({ numId, depth, style }) => {
      const styled = fromStyle(style ?? standard)
      const id = numId ?? styled.numId
      if (id === undefined || id === '0') return undefined
      const found = listById(id)
      if (!found) return undefined
      const byStyle =
        styled.style === undefined ? undefined : (found.byStyle.get(style ?? '') ?? found.byStyle.get(styled.style))
      return { id, list: found.list, depth: depth ?? styled.depth ?? byStyle ?? 0 }
    },
  }
}
