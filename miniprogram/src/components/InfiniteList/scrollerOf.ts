/** What scrolls an element of the web page: a pane, or (null) the window itself. */
export const scrollerOf = (element: HTMLElement): HTMLElement | null => {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return null
}
