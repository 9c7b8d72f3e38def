import { View } from '@tarojs/components'

/** WeChat asks for this component; the bar itself is part of each tab page (components/TabBar). */
export default function CustomTabBar() {
  return <View />
}
