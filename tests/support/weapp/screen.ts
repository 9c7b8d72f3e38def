import { hasClass, type Node, walk } from './tree'

const ROW_HIGH = 120
const SCREEN_HIGH = 844
/** What stands above the list. */
const ABOVE = 160

type Seen = (found: { intersectionRatio: number; boundingClientRect: { height: number } }) => void
type Margins = { top?: number; bottom?: number }
type Watcher = { id: string; margins: Margins; seen: Seen; last?: boolean }

const heightOf = (part: Node): number => {
  const given = /height:\s*(\d+(?:\.\d+)?)px/.exec(String(part.st ?? ''))?.[1]
  return given === undefined ? Object.keys(part.cn ?? {}).length * ROW_HIGH : Number(given)
}

/** A screen of one phone's height that scrolls over what a page draws, and WeChat's observers of what comes into sight. */
export const createScreen = (root: () => Node | undefined) => {
  const watchers = new Set<Watcher>()
  let scrollTop = 0

  const parts = (): { id: string; top: number; height: number }[] => {
    let top = ABOVE
    return [...walk(root())]
      .filter((node) => hasClass(node, 'infinite-list__part'))
      .map((node) => {
        const height = heightOf(node)
        top += height
        return { id: String(node.uid ?? node.sid), top: top - height, height }
      })
  }
  const look = (): void => {
    const places = new Map(parts().map((part) => [part.id, part]))
    for (const watcher of watchers) {
      const place = places.get(watcher.id)
      if (!place) continue
      const { top = 0, bottom = 0 } = watcher.margins
      const inSight =
        place.top + place.height > scrollTop - top && place.top < scrollTop + SCREEN_HIGH + bottom && place.height > 0
      if (watcher.last === inSight) continue
      watcher.last = inSight
      watcher.seen({ intersectionRatio: inSight ? 1 : 0, boundingClientRect: { height: place.height } })
    }
  }
  let planned = false
  return {
    /** Something was drawn: who watches is told a moment later. */
    drawn: (): void => {
      if (planned) return
      planned = true
      setTimeout(() => {
        planned = false
        look()
      }, 0)
    },
    /** Scrolls as far as there is something; whether the end was reached. */
    scroll: (by: number): boolean => {
      const last = parts().at(-1)
      const most = Math.max(0, (last ? last.top + last.height : 0) - SCREEN_HIGH)
      scrollTop = Math.min(most, Math.max(0, scrollTop + by))
      look()
      return scrollTop === most
    },
    observer: () => {
      let margins: Margins = {}
      const own: Watcher[] = []
      const observer = {
        relativeToViewport: (given: Margins = {}) => {
          margins = given
          return observer
        },
        observe: (selector: string, seen: Seen) => {
          const watcher = { id: selector.replace('#', ''), margins, seen }
          own.push(watcher)
          watchers.add(watcher)
          setTimeout(look, 0)
        },
        disconnect: () => {
          for (const watcher of own) watchers.delete(watcher)
        },
      }
      return observer
    },
  }
}
