import Taro from '@tarojs/taro'
import { readStored, writeStored } from '../platform/storage'
import { createStore, useStore } from './store'

export type Preferences = {
  theme: 'auto' | 'light' | 'dark'
  size: 'standard' | 'elder' | 'largest'
  contrast: boolean
}

const KEY = 'preferences'
const preferences = createStore<Preferences>({
  theme: 'auto',
  size: 'standard',
  contrast: false,
  ...readStored<Preferences>(KEY),
})

const systemTheme = createStore<'light' | 'dark'>('light')

/** Follows the phone's own light or dark setting. */
export const followSystemTheme = (): void => {
  if (process.env.TARO_ENV === 'h5') {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    systemTheme.set(dark.matches ? 'dark' : 'light')
    dark.addEventListener('change', ({ matches }) => systemTheme.set(matches ? 'dark' : 'light'))
    return
  }
  systemTheme.set(Taro.getAppBaseInfo?.().theme === 'dark' ? 'dark' : 'light')
  Taro.onThemeChange?.(({ theme }) => systemTheme.set(theme === 'dark' ? 'dark' : 'light'))
}

export const changePreferences = (part: Partial<Preferences>): void => {
  const next = { ...preferences.get(), ...part }
  writeStored(KEY, next)
  preferences.set(next)
}

export const usePreferences = (): Preferences => useStore(preferences)

/** The largest text is 长辈版 with larger type still. */
const sizes: Record<Preferences['size'], string> = {
  standard: 'size-standard',
  elder: 'size-elder',
  largest: 'size-elder size-largest',
}

export const useElder = (): boolean => usePreferences().size !== 'standard'

/** The theme in force and the classes that put it on a page. */
export const useTheme = (): { dark: boolean; className: string } => {
  const { theme, size, contrast } = usePreferences()
  const system = useStore(systemTheme)
  const dark = theme === 'auto' ? system === 'dark' : theme === 'dark'
  return { dark, className: `theme-${dark ? 'dark' : 'light'} ${sizes[size]}${contrast ? ' contrast' : ''}` }
}
