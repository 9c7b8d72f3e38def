import { useState } from 'react'
import { readStored, writeStored } from '../../platform/storage'

/** Minutes in which a decision can be taken back before anybody is told. */
export const UNDO_MINUTES = 10

const KEY = 'noticeDelay'

/** How long a person's own decisions wait before their authors are told; kept on the device. */
export const useNoticeDelay = (): [number, (minutes: number) => void] => {
  const [minutes, setMinutes] = useState(() => readStored<number>(KEY) ?? UNDO_MINUTES)
  const change = (next: number): void => {
    writeStored(KEY, next)
    setMinutes(next)
  }
  return [minutes, change]
}
