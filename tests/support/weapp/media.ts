import { answering, type Callbacks } from './answering'

/** Files that the app made or was given on the phone, by their temporary address. */
export type TempFiles = Map<string, Uint8Array>

/** What a person heard and did not hear: `played` by what was played, `muted` whether a muted phone would stay silent. */
export type MediaEvents = {
  played: string[]
  stopped: string[]
  heardWhenMuted: boolean
  /** Interfaces that asked for leave, and the settings page. */
  asked: string[]
  previewed: string[]
}

type Given = {
  /** Whether the person lets the app hear them. */
  microphone: boolean
  recorded: Uint8Array
  picture: Uint8Array
}

type Upload = Callbacks & { url: string; filePath: string; name: string; formData?: Record<string, string> }
type Stopped = { tempFilePath: string; duration: number; fileSize: number }

const recorderManager = (files: TempFiles, given: Given) => {
  let from = 0
  let onStop: ((made: Stopped) => void) | undefined
  return {
    onStop: (listener: (made: Stopped) => void) => {
      onStop = listener
    },
    onError: () => undefined,
    start: ({ format, duration }: { format: string; duration: number }) => {
      if (format !== 'mp3' || duration > 600_000) throw new Error(`operateRecorder:fail ${format} ${duration}`)
      from = Date.now()
    },
    stop: () => {
      const tempFilePath = `wxfile://tmp/${files.size}.mp3`
      files.set(tempFilePath, given.recorded)
      const made = { tempFilePath, duration: Date.now() - from, fileSize: given.recorded.length }
      setTimeout(() => onStop?.(made), 0)
    },
  }
}

const innerAudio = (files: TempFiles, events: MediaEvents) => {
  let over: (() => void) | undefined
  let failed: ((problem: object) => void) | undefined
  let gone = false
  const player = {
    src: '',
    onEnded: (listener: () => void) => {
      over = listener
    },
    onError: (listener: (problem: object) => void) => {
      failed = listener
    },
    /** Of the network it plays what is there, as long as it takes to fetch it. */
    play: () => {
      const there = files.has(player.src)
        ? Promise.resolve(true)
        : fetch(player.src).then(
            ({ ok }) => ok,
            () => false,
          )
      void there.then((heard) => {
        if (gone) return
        if (heard) events.played.push(player.src)
        else failed?.({ errCode: 10002 })
      })
    },
    stop: () => undefined,
    pause: () => undefined,
    destroy: () => {
      gone = true
      events.stopped.push(player.src)
    },
    /** Comes to its end: the test's own word. */
    end: () => over?.(),
  }
  return player
}

/** Pictures and voice as WeChat has them. */
export const createMedia = (events: MediaEvents, given: Given) => {
  const files: TempFiles = new Map()
  return {
    authorize: (options: Callbacks & { scope: string }) => {
      events.asked.push(options.scope)
      if (given.microphone) return answering({ errMsg: 'authorize:ok' })(options)
      return options.fail?.({ errMsg: 'authorize:fail auth deny' })
    },
    openSetting: (options: Callbacks = {}) => {
      events.asked.push('openSetting')
      given.microphone = true
      return answering({ authSetting: { 'scope.record': true } })(options)
    },
    getRecorderManager: () => recorderManager(files, given),
    setInnerAudioOption: (options: Callbacks & { obeyMuteSwitch?: boolean }) => {
      events.heardWhenMuted = options.obeyMuteSwitch === false
      return answering()(options)
    },
    createInnerAudioContext: () => innerAudio(files, events),
    chooseMedia: (options: Callbacks & { count: number }) => {
      const tempFilePath = `wxfile://tmp/${files.size}.jpg`
      files.set(tempFilePath, given.picture)
      return answering({ tempFiles: [{ tempFilePath, size: given.picture.length, fileType: 'image' }] })(options)
    },
    previewImage: (options: Callbacks & { urls: string[] }) => {
      events.previewed.push(...options.urls)
      return answering()(options)
    },
    uploadFile: (options: Upload) => {
      const bytes = files.get(options.filePath)
      const form = new FormData()
      for (const [field, value] of Object.entries(options.formData ?? {})) form.append(field, value)
      form.append(options.name, new Blob([new Uint8Array(bytes ?? [])]), options.filePath)
      fetch(options.url, { method: 'POST', body: form })
        .then(async (reply) => ({ statusCode: reply.status, data: await reply.text(), errMsg: 'uploadFile:ok' }))
        .then(
          (answer) => {
            options.success?.(answer)
            options.complete?.(answer)
          },
          (error: Error) => options.fail?.({ errMsg: `uploadFile:fail ${error.message}` }),
        )
      return { abort: () => undefined, onProgressUpdate: () => undefined }
    },
  }
}
