import type { PickedPicture } from './pickPicture'

/** Lets a person choose a picture; on a phone also take one. Undefined when they changed their mind. */
export const pickPicture = (): Promise<PickedPicture | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,image/webp,image/gif'
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(
        file && {
          name: file.name,
          size: file.size,
          preview: URL.createObjectURL(file),
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
