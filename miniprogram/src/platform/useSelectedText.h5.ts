import { useEffect, useState } from 'react'

const MOST = 300

/** The words a reader has selected within an element, as long as they are. */
export const useSelectedText = (id: string): string => {
  const [words, setWords] = useState('')
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection()
      const place = document.getElementById(id)
      const inside = selection && !selection.isCollapsed && place?.contains(selection.anchorNode)
      setWords(inside ? selection.toString().replace(/\s+/g, '').slice(0, MOST) : '')
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [id])
  return words
}
