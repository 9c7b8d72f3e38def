import Taro from '@tarojs/taro'

/** Shows a picture by itself, as WeChat does. */
export const showPicture = (url: string): void => {
  void Taro.previewImage({ urls: [url] })
}
