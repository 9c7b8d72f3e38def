import Taro from '@tarojs/taro'

/** WeChat's own bar above the page: title and colours of the theme. */
export const dressPage = (title: string, dark: boolean): void => {
  Taro.setNavigationBarTitle({ title })
  Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: dark ? '#161310' : '#f8f4ed',
  })
  Taro.setBackgroundColor?.({ backgroundColor: dark ? '#161310' : '#f8f4ed' })
}

export const dressDocument = (_className: string): void => undefined

/** The bar above the page is WeChat's. */
export const ownHeader = false
