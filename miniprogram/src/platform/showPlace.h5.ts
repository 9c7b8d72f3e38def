import type { ShownPlace } from './showPlace'

/**
 * A browser brings no map: the place is opened on a map's own page (Amap's URI API, which takes the same coordinates
 * as WeChat's map, GCJ-02).
 */
export const showPlace = ({ name, latitude, longitude }: ShownPlace): void => {
  const place = new URLSearchParams({ position: `${longitude},${latitude}`, name, src: 'minyi', callnative: '1' })
  window.open(`https://uri.amap.com/marker?${place}`, '_blank', 'noopener')
}
