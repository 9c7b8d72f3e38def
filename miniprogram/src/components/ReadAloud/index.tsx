import { useEffect, useState } from 'react'
import { Box } from '../../elements/elements'
import { canSpeak, hush, speak } from '../../platform/speech'
import { Button } from '../Button'
import './style.css'

/** 朗读: the system's own voice reads the words; nothing where there is none. */
export const ReadAloud = ({ text }: { text: string }) => {
  const [speaking, setSpeaking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are not read on
  useEffect(() => {
    setSpeaking(false)
    return hush
  }, [text])
  if (!canSpeak()) return null
  const toggle = (): void => {
    if (speaking) {
      hush()
      setSpeaking(false)
      return
    }
    setSpeaking(true)
    speak(text, () => setSpeaking(false))
  }
  return (
    <Box className="read-aloud">
      <Button kind="secondary" size="small" icon={speaking ? 'close' : 'sound'} onTap={toggle}>
        {speaking ? '停止朗读' : '读给我听'}
      </Button>
    </Box>
  )
}
