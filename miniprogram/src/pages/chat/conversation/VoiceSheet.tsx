import { attachmentLimits } from '@shared/uploads/limits'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Sheet } from '../../../components/Sheet'
import { Box } from '../../../elements/elements'
import { type Recorder, recordVoice, type VoiceRecording } from '../../../platform/recordVoice'

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
      setState({ step: 'idle', problem: '没有录上。请允许使用麦克风，再试一次。' })
    } finally {
      recorder.current = undefined
    }
  }

  return (
    <Sheet open={open} title="发语音" onClose={onClose}>
      <Box className="voice">
        {state.step === 'idle' && (
          <>
            <Box className="voice__words">
              {state.problem ?? `点一下开始，最长 ${attachmentLimits.voiceSeconds} 秒`}
            </Box>
            <Button block icon="microphone" onTap={() => void begin()}>
              开始录音
            </Button>
          </>
        )}
        {state.step === 'recording' && (
          <>
            <Box className="voice__seconds" role="timer" label={`已录 ${seconds} 秒`}>
              <Icon name="microphone" />
              {seconds}″
            </Box>
            <Box className="voice__words">正在录音，还可以录 {attachmentLimits.voiceSeconds - seconds} 秒</Box>
            <Button block onTap={() => recorder.current?.stop()}>
              录好了
            </Button>
          </>
        )}
        {state.step === 'done' && (
          <>
            <Box className="voice__seconds">{state.recording.seconds}″</Box>
            <Box className="voice__deeds">
              <Button kind="secondary" icon="sound" onTap={state.recording.play}>
                听一听
              </Button>
              <Button kind="secondary" icon="refresh" onTap={() => setState({ step: 'idle' })}>
                重录
              </Button>
            </Box>
            <Button block icon="send" busy={busy} onTap={() => onSend(state.recording)}>
              发送
            </Button>
          </>
        )}
      </Box>
    </Sheet>
  )
}
