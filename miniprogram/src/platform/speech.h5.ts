/** Long words are cut off by some voices: a sentence at a time. */
const sentences = (text: string): string[] => text.match(/[^。；！？\n]+[。；！？\n]?/g) ?? [text]

export const canSpeak = (): boolean => 'speechSynthesis' in window

export const hush = (): void => window.speechSynthesis?.cancel()

/** Reads aloud a little slower than usual. `done` is called at the end, also where there is no voice. */
export const speak = (text: string, done: () => void): void => {
  hush()
  const parts = sentences(text)
  for (const [index, part] of parts.entries()) {
    const words = new SpeechSynthesisUtterance(part)
    words.lang = 'zh-CN'
    words.rate = 0.9
    words.onerror = done
    if (index === parts.length - 1) words.onend = done
    window.speechSynthesis.speak(words)
  }
}
