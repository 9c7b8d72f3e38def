import { useRouter } from '@tarojs/taro'

const plain = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The parameters that the page was opened with; WeChat hands them over encoded, the web decoded. */
export const useParams = (): Readonly<Partial<Record<string, string>>> => {
  const { params } = useRouter()
  if (process.env.TARO_ENV === 'h5') return params
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value ?? '')]))
}
