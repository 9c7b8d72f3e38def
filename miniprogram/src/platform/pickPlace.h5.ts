import type { PickedPlace } from './pickPlace'

/** A browser brings no map: the place is written down, or chosen among the stations. */
export const pickPlace = async (): Promise<PickedPlace | undefined> => undefined
export const hasMap = false
