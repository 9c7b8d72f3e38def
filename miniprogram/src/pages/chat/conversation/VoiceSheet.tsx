import { attachmentLimits } from '@shared/uploads/limits'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Sheet } from '../../../components/Sheet'
import { Box } from '../../../elements/elements'
import { openMicrophoneSetting, type Recorder, recordVoice, type VoiceRecording } from '../../../platform/recordVoice'
import { useSound } from '../../../state/useSound'
import { texts } from '../texts'

type State =
  | { step: 'idle'; problem?: string }
  | { step: 'recording'; from: number }
  | { step: 'done'; recording: VoiceRecording }

type VoiceSheetProps = {
  open: boolean
  busy: boolean
  onClose: () => void
  onSend: (recording: VoiceRecording) => void
}

const Listen = ({ src }: { src: string }) => {
  const { playing, toggle } = useSound(() => src)
  return (
    <Button kind="secondary" icon={playing ? 'close' : 'sound'} onTap={() => void toggle()}>
      {playing ? texts.conversation.stopListening : texts.conversation.listen}
    </Button>
  )
}

/** Records a voice message: begin, see how long it is, listen to it, send it. */
export const VoiceSheet = ({ open, busy, onClose, onSend }: VoiceSheetProps) => {
  const [state, setState] = useState<State>({ step: 'idle' })
  const [seconds, setSeconds] = useState(0)
  const recorder = useRef<Recorder>()
  const recording = state.step === 'recording' ? state.from : undefined

  useEffect(() => {
    if (recording === undefined) return undefined
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - recording) / 1000)), 250)
    return () => clearInterval(timer)
  }, [recording])
  // Nobody is recorded behind a closed sheet.
  useEffect(() => {
    if (open) return
    recorder.current?.cancel()
    setState({ step: 'idle' })
  }, [open])

  const begin = async (): Promise<void> => {
    try {
      const running = await recordVoice(attachmentLimits.voiceSeconds)
      recorder.current = running
      setSeconds(0)
      setState({ step: 'recording', from: Date.now() })
      const made = await running.ended
      setState(made ? { step: 'done', recording: made } : { step: 'idle' })
    } catch {
      setState({ step: 'idle', problem: texts.conversation.recordingFailed })
    } finally {
      recorder.current = undefined
    }
  }

  return (
    <Sheet open={open} title={texts.conversation.voiceTitle} onClose={onClose}>
      <Box className="voice">
        {state.step === 'idle' && (
          <>
            <Box className="voice__words">
              {state.problem ?? texts.conversation.recordingHint(attachmentLimits.voiceSeconds)}
            </Box>
            <Button block icon="microphone" onTap={() => void begin()}>
              {texts.conversation.startRecording}
            </Button>
            {state.problem && openMicrophoneSetting && (
              <Button block kind="secondary" icon="settings" onTap={() => void openMicrophoneSetting?.()}>
                {texts.conversation.microphoneSetting}
              </Button>
            )}
          </>
        )}
        {state.step === 'recording' && (
          <>
            <Box className="voice__seconds" role="timer" label={texts.conversation.recordedSeconds(seconds)}>
              <Icon name="microphone" />
              {seconds}″
            </Box>
            <Box className="voice__words">
              {texts.conversation.recordingLeft(attachmentLimits.voiceSeconds - seconds)}
            </Box>
            <Button block onTap={() => recorder.current?.stop()}>
              {texts.conversation.stopRecording}
            </Button>
          </>
        )}
        {state.step === 'done' && (
          <>
            <Box className="voice__seconds">{state.recording.seconds}″</Box>
            <Box className="voice__deeds">
              <Listen src={state.recording.preview} />
              <Button kind="secondary" icon="refresh" onTap={() => setState({ step: 'idle' })}>
                {texts.conversation.recordAgain}
              </Button>
            </Box>
            <Button block icon="send" busy={busy} onTap={() => onSend(state.recording)}>
              {texts.conversation.send}
            </Button>
          </>
        )}
      </Box>
    </Sheet>
  )
}
