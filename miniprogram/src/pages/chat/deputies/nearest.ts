import { texts } from '../texts'

type Here = { latitude: number; longitude: number }
type Placed = { latitude?: number; longitude?: number }

const EARTH_KM = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres as the crow flies; undefined for what stands on no map. Over a city the earth is flat enough. */
export const kilometresTo = (here: Here, { latitude, longitude }: Placed): number | undefined => {
  if (latitude === undefined || longitude === undefined) return undefined
  // A degree of longitude is shorter the further from the equator.
  const east = radians(longitude - here.longitude) * Math.cos(radians(here.latitude))
  return EARTH_KM * Math.hypot(radians(latitude - here.latitude), east)
}

/** The nearest first; what stands on no map keeps its order at the end. */
export const byDistance = <P extends Placed>(here: Here, places: readonly P[]): P[] =>
  places
    .map((place) => ({ place, far: kilometresTo(here, place) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.far === b.far ? 0 : a.far - b.far))
    .map(({ place }) => place)

/** The district of the nearest place that stands on the map; undefined where none does. */
export const nearestDistrict = (here: Here, places: readonly (Placed & { district: string })[]): string | undefined => {
  const first = byDistance(here, places)[0]
  return first && kilometresTo(here, first) !== undefined ? first.district : undefined
}

/** As exact as a rough place allows: 不到 1 公里, 约 3 公里. */
export const distanceWords = (kilometres: number): string =>
  kilometres < 1
    ? texts.deputies.underOneKilometre
    : texts.deputies.aboutKilometres(kilometres < 10 ? Math.round(kilometres) : Math.round(kilometres / 5) * 5)
