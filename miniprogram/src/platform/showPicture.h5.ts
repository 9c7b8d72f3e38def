/** A browser shows a picture better than a library that every page would have to load. */
export const showPicture = (url: string): void => {
  window.open(url, '_blank', 'noopener')
}
