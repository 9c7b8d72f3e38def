import { formSender } from './pickPicture.h5'
import type { Recorder, VoiceRecording } from './recordVoice'

/** What browsers record, the most widely played first: a telephone hears AAC, and not each hears Opus. */
const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus']

const recordingOf = (file: Blob, seconds: number): VoiceRecording => ({
  name: '语音',
  size: file.size,
  seconds,
  send: formSender(file),
  preview: URL.createObjectURL(file),
})

/** A browser asks beside its own address line. */
export const openMicrophoneSetting = undefined

export const recordVoice = async (mostSeconds: number): Promise<Recorder> => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 48_000 })
  const pieces: Blob[] = []
  const from = performance.now()
  let cancelled = false
  const ended = new Promise<VoiceRecording | undefined>((resolve) => {
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop()
      const seconds = Math.min(mostSeconds, Math.max(1, Math.round((performance.now() - from) / 1000)))
      resolve(cancelled ? undefined : recordingOf(new Blob(pieces, { type: recorder.mimeType }), seconds))
    }
  })
  const stop = (): void => {
    clearTimeout(timer)
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const timer = setTimeout(stop, mostSeconds * 1000)
  recorder.start()
  return {
    ended,
    stop,
    cancel: () => {
      cancelled = true
      stop()
    },
  }
}
