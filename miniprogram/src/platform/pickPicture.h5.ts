import type { PickedFile, PickedPicture } from './pickPicture'

export const formSender =
  (file: Blob): PickedFile['send'] =>
  async (url, fields) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    // S3 ignores every field after the file.
    form.append('file', file)
    return (await fetch(url, { method: 'POST', body: form })).ok
  }

/** Lets a person choose pictures, `most` at once; on a phone also take one. None when they changed their mind. */
export const pickPictures = (most: number): Promise<PickedPicture[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = most > 1
    input.accept = 'image/jpeg,image/png,image/webp,image/gif'
    input.onchange = () =>
      resolve(
        [...(input.files ?? [])].slice(0, most).map((file) => ({
          name: file.name,
          size: file.size,
          preview: URL.createObjectURL(file),
          send: formSender(file),
        })),
      )
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
