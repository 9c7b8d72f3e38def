import type { DraftVersion } from '@shared/drafts/schemas'
import { useReachBottom } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { hitsIn } from '../../../lib/textPieces'
import { scrollTo } from '../../../platform/scrollTo'

type Articles = DraftVersion['articles']

/** So many articles are drawn at once; more on reaching the end, by the contents, or by the search. */
const STEP = 40

/** Which articles are drawn, and where the search stands. A jump far ahead draws from there, not all before it. */
export const useReading = (articles: Articles) => {
  const [drawn, setDrawn] = useState({ from: 0, to: STEP })
  const [find, setFind] = useState('')
  const [hit, setHit] = useState(0)
  const more = (): void => setDrawn(({ from, to }) => ({ from, to: Math.min(Math.max(to, 1), articles.length) + STEP }))
  useReachBottom(() => {
    if (drawn.to < articles.length) more()
  })

  const hits = useMemo(() => {
    const counts = hitsIn(
      articles.map(({ text }) => text),
      find,
    )
    let sum = 0
    const firsts = counts.map((count) => {
      const first = sum
      sum += count
      return first
    })
    return { counts, firsts, total: sum }
  }, [articles, find])

  const jump = (index: number): void => {
    setDrawn(({ from, to }) => (index >= from && index < to ? { from, to } : { from: index, to: index + STEP }))
    setTimeout(() => void scrollTo(`#article-${index}`), 60)
  }
  const goTo = (wanted: number, { counts, firsts, total } = hits): void => {
    if (total === 0) return
    const next = (wanted + total) % total
    setHit(next)
    const index = firsts.findIndex((first, at) => next >= first && next < first + (counts[at] ?? 0))
    if (index >= 0) jump(index)
  }

  return {
    drawn,
    jump,
    more,
    before: () => setDrawn(({ from, to }) => ({ from: Math.max(0, from - STEP), to })),
    find,
    setFind: (words: string) => {
      setFind(words.trim())
      setHit(0)
    },
    hit,
    total: hits.total,
    firstHitOf: (index: number): number => hits.firsts[index] ?? 0,
    show: (step: 1 | -1 | 0) => goTo(hit + step),
  }
}
