import { mergeInternalComponents } from '@tarojs/shared'
import { attributes } from './attributes'

// The running app numbers an element's attributes as the templates do: both must know the same ones.
mergeInternalComponents(attributes)
