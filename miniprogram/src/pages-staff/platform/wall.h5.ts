/** The page over the whole screen, for a display on a wall; asked again, back to the window. */
export const wall = {
  possible: true,
  toggle: async (): Promise<void> => {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  },
  print: (): void => window.print(),
}
