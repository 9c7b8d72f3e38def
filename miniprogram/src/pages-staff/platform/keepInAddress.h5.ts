/**
 * Puts a page's filters into its address, so that a reload, a bookmark and a colleague see the same. The entry of the
 * browser's history stays the same one: going back leaves the page, it does not undo filters one by one.
 */
export const keepInAddress = (params: Readonly<Record<string, string>>): void => {
  const query = new URLSearchParams(params).toString()
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${query && `?${query}`}`)
}
