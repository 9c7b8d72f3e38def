/** Tells when the page comes to the front and when it leaves it. */
export const followAppShown = (told: (shown: boolean) => void): void => {
  document.addEventListener('visibilitychange', () => told(document.visibilityState === 'visible'))
}
