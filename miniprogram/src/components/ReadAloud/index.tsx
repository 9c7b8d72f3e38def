import { useEffect, useState } from 'react'
import { Box } from '../../elements/elements'
import { canSpeak, hush, speak } from '../../platform/speech'
import { Button } from '../Button'
import { texts } from '../texts'
import { Recording } from './Recording'
import './style.css'

/** 朗读: the city's recording where there is one, else the system's own voice; nothing where there is neither. */
export const ReadAloud = ({ text, recording }: { text: string; recording?: string }) => {
  const [speaking, setSpeaking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are not read on
  useEffect(() => {
    setSpeaking(false)
    return hush
  }, [text])
  if (recording)
    return (
      <Box className="read-aloud">
        <Recording url={recording} />
      </Box>
    )
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
        {speaking ? texts.readAloud.stopReading : texts.readAloud.readToMe}
      </Button>
    </Box>
  )
}
