import { useShareAppMessage } from '@tarojs/taro'
import { type PageName, urlOf } from '../routes'

/** The pictures lie in the package (share/): WeChat takes files, no data addresses. None bears an emblem or a seal. */
export type SharePicture = 'draft' | 'article' | 'feedback' | 'deputy'

type ShareCard = {
  title: string
  picture: SharePicture
  page: PageName
  params: Record<string, string | number | undefined>
}

/** What a chat shows when this page is passed on; the page's own config must say `enableShareAppMessage`. */
export const useShareCard = ({ title, picture, page, params }: ShareCard): void =>
  useShareAppMessage(() => ({ title, path: urlOf(page, params), imageUrl: `/share/${picture}.png` }))
