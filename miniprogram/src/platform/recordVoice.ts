import Taro from '@tarojs/taro'
import { fileSender, type PickedFile } from './pickPicture'

/** `preview`: an address on this device at which it can be heard at once. */
export type VoiceRecording = PickedFile & { seconds: number; preview: string }

/** A recording under way. `ended` also comes by itself when the time is up; undefined where it was given up. */
export type Recorder = { stop: () => void; cancel: () => void; ended: Promise<VoiceRecording | undefined> }

/** WeChat asks for the microphone once; whoever said no is asked again only in its settings. */
export const openMicrophoneSetting: (() => Promise<unknown>) | undefined = () => Taro.openSetting()

/** Begins to record; throws where the person, or the phone, does not let us. */
export const recordVoice = async (mostSeconds: number): Promise<Recorder> => {
  await Taro.authorize({ scope: 'scope.record' })
  const manager = Taro.getRecorderManager()
  let cancelled = false
  const ended = new Promise<VoiceRecording | undefined>((resolve, reject) => {
    manager.onStop(({ tempFilePath, duration, fileSize }) =>
      resolve(
        cancelled
          ? undefined
          : {
              name: '语音.mp3',
              size: fileSize,
              seconds: Math.max(1, Math.round(duration / 1000)),
              send: fileSender(tempFilePath),
              preview: tempFilePath,
            },
      ),
    )
    manager.onError(reject)
  })
  manager.start({
    duration: mostSeconds * 1000,
    format: 'mp3',
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
  })
  return {
    ended,
    stop: () => manager.stop(),
    cancel: () => {
      cancelled = true
      manager.stop()
    },
  }
}
