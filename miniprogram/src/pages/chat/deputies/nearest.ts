type Placed = { district: string; latitude?: number; longitude?: number }

/** The district of the nearest place that stands on the map; undefined where none does. */
export const nearestDistrict = (
  here: { latitude: number; longitude: number },
  places: readonly Placed[],
): string | undefined => {
  // A degree of longitude is shorter the further from the equator.
  const shrink = Math.cos((here.latitude * Math.PI) / 180)
  const far = ({ latitude = 0, longitude = 0 }: Placed): number =>
    (latitude - here.latitude) ** 2 + ((longitude - here.longitude) * shrink) ** 2
  return places
    .filter(({ latitude, longitude }) => latitude !== undefined && longitude !== undefined)
    .sort((a, b) => far(a) - far(b))[0]?.district
}
