import { createStore } from './store'

/** Short words that pass by, and questions that wait for an answer; the page on screen shows them. */
export type ToastWords = { id: number; text: string; tone: 'plain' | 'good' | 'bad' }
export type Question = {
  title: string
  text?: string
  yes: string
  no?: string
  danger?: boolean
  answer: (yes: boolean) => void
}

export const toastStore = createStore<ToastWords | undefined>(undefined)
export const questionStore = createStore<Question | undefined>(undefined)

let counter = 0

export const toast = (text: string, tone: ToastWords['tone'] = 'plain'): void => {
  counter += 1
  const id = counter
  toastStore.set({ id, text, tone })
  // Long words stay longer: about six characters a second, two seconds at least.
  setTimeout(() => toastStore.get()?.id === id && toastStore.set(undefined), Math.max(2000, text.length * 160 + 800))
}

/** Asks and waits. @example if (await confirm({ title: '撤回这条意见？', yes: '撤回', no: '先不撤' })) … */
export const confirm = (words: Omit<Question, 'answer'>): Promise<boolean> =>
  new Promise((resolve) => {
    questionStore.get()?.answer(false)
    questionStore.set({
      ...words,
      answer: (yes) => {
        questionStore.set(undefined)
        resolve(yes)
      },
    })
  })
