import type { RoughPlace } from './roughPlace'

const WAIT_MS = 10_000

export const roughPlace = (): Promise<RoughPlace | undefined> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      () => resolve(undefined),
      { enableHighAccuracy: false, timeout: WAIT_MS, maximumAge: 600_000 },
    )
  })
