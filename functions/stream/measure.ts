import { emit } from '../platform/metrics'
import type { StreamChange } from '../platform/streamChange'
import { isMark, putMark } from '../platform/systemMarks'

/** What a batch says of the traffic, and how late it came. */
export const measure = (changes: readonly StreamChange[], now: number): void => {
  const made = changes.filter(({ before, after }) => before === undefined && after !== undefined)
  const opinions = made.filter(({ after }) => after?._et === 'Opinion')
  const oldest = Math.min(now, ...changes.map(({ at }) => Date.parse(at)))
  emit({
    OpinionsReceived: opinions.length,
    OpinionsHeld: opinions.filter(({ after }) => after?.st === 'H').length,
    MessagesSent: made.filter(({ after }) => after?._et === 'Message').length,
    StreamDelay: now - oldest,
  })
}

/** Answers the schedule's beat: between the two lies how late the stream is. */
export const answerBeat = async ({ after }: StreamChange): Promise<void> => {
  if (!isMark('beat', after)) return
  const beat = String((after?.value as { at?: string } | undefined)?.at)
  await putMark('stream', { beat, at: new Date().toISOString() })
}
