import { signInAdmin, signInEverybody } from './people'
import { enterPlaces } from './places'

/** Fills a new local city, through the API as its people would: everything is fictional. */
export const loadDemo = async (base: string): Promise<void> => {
  const admin = await signInAdmin(base)
  const places = await enterPlaces(admin)
  await signInEverybody(base, admin, places)
}
