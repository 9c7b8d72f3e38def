import Taro from '@tarojs/taro'

/** Below the page's head, which stays in sight. */
const HEAD = 72

/**
 * Brings an element below the page's head. What was never in sight is only as high as estimated: on the way there it is
 * drawn and the place moves, so the last steps are taken again, at once.
 */
export const scrollTo = async (selector: string, above: number = HEAD): Promise<void> => {
  for (const duration of [180, 0, 0])
    await Taro.pageScrollTo({ selector, duration, offsetTop: -above }).catch(() => undefined)
}
