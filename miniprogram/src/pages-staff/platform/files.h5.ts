import type { ChosenFile } from './files'

const asChosen = (file: File): ChosenFile => ({
  name: file.name,
  size: file.size,
  send: async (url, fields) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    // S3 ignores every field after the file.
    form.append('file', file)
    return (await fetch(url, { method: 'POST', body: form })).ok
  },
})

/** Lets a person choose a file from their computer. Undefined when they changed their mind. */
export const chooseFile = (extensions: readonly string[]): Promise<ChosenFile | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file && asChosen(file))
    }
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })

/** What was pasted with its form, as a file that the server reads as it reads others. */
export const fileOfHtml = (html: string, name: string): ChosenFile | undefined =>
  asChosen(new File([html], name, { type: 'text/html' }))
