import { useRouter } from '@tarojs/taro'

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The page's parameters. WeChat hands them over still encoded, the web router decoded: a second decoding is harmless. */
export const useParams = (): Record<string, string | undefined> => {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? undefined : decoded(String(value))]),
  )
}
