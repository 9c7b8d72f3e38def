import type { ChosenFile } from './files'

/** Lets a person choose a file from their computer. Undefined when they changed their mind. */
export const chooseFile = (extensions: readonly string[]): Promise<ChosenFile | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(
        file && {
          name: file.name,
          size: file.size,
          send: async (url, fields) => {
            const form = new FormData()
            for (const [name, value] of Object.entries(fields)) form.append(name, value)
            // S3 ignores every field after the file.
            form.append('file', file)
            return (await fetch(url, { method: 'POST', body: form })).ok
          },
        },
      )
    }
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
