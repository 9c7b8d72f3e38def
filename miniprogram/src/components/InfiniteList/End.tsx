import { useReachBottom } from '@tarojs/taro'

/** Tells when the end of the list comes near: in WeChat the page itself does. */
export const End = ({ onSeen }: { onSeen: () => void }) => {
  useReachBottom(onSeen)
  return null
}
