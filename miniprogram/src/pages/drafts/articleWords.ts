import Taro from '@tarojs/taro'
import { toast } from '../../state/feedback'

/** An article as it is quoted: 《…》第十二条　…… */
export const copyArticle = async (
  title: string,
  { label, caption, text }: { label: string; caption?: string; text: string },
): Promise<void> => {
  try {
    await Taro.setClipboardData({ data: `《${title}》\n${label}${caption ? `【${caption}】` : ''}　${text}` })
    toast(`已复制${label}`, 'good')
  } catch {
    toast('没有复制成功，请长按文字选择', 'bad')
  }
}
