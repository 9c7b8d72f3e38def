import path from 'node:path'
import { attributes } from './attributes'

type Platform = {
  platform: string
  runtimePath: string | string[]
  template: { mergeComponents: (context: unknown, components: object) => void }
}
type Context = { registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void }

/** Taro's templates for WeChat know no aria attributes: this adds them, so that a screen reader is told what a browser's is. */
export default (context: Context): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(context, attributes)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.ts')].flat()
    },
  })
}
