import type { Notice } from '@shared/drafts/lifeSchemas'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'

type SignOff = ItemOf<'GET /sign-offs'>
type Line = [name: string, words: string]

/** What may be asked for, as the operations send it: each has some of these. */
type Asked = {
  version?: number
  round?: number
  opensAt?: string
  closesAt?: string
  reason?: string
  release?: 'each' | 'together'
  title?: string
  summary?: string
  announcement?: string
  explanation?: string
  text?: string
  notice?: Notice
  articles?: { article: string | null; words?: string }[]
  materials?: { title: string; alt?: string }[]
}

const linesOf = (asked: Asked): Line[] => {
  const { notice } = asked
  const all: [string, string | undefined][] = [
    ['文本', asked.version === undefined ? undefined : `第 ${asked.version} 稿`],
    ['开始', asked.opensAt && longTime(asked.opensAt)],
    ['截止', asked.closesAt && longTime(asked.closesAt)],
    ['理由', asked.reason],
    ['处理结果', asked.release && (asked.release === 'together' ? '随反馈统一公布' : '逐条告知提交人')],
    ['草案名称', asked.title],
    ['一句话介绍', asked.summary],
    ['公告', asked.announcement],
    ['草案说明', asked.explanation],
    ['发布机关', notice && [notice.issuer, notice.number, notice.date].filter(Boolean).join('，')],
    ['联系方式', notice && [notice.address, notice.telephone, notice.email].filter(Boolean).join('，')],
    ['反馈全文', asked.text],
    ...(asked.articles ?? []).map(({ article, words }): [string, string | undefined] => [article ?? '整部草案', words]),
    ...(asked.materials ?? []).map(({ title, alt }): [string, string] => [title, alt ?? '文件']),
  ]
  return all.flatMap(([name, words]): Line[] => (words ? [[name, words]] : []))
}

/** What the signature would bring before the public: read before it is given. */
export const AskedContent = ({ item }: { item: SignOff }) => {
  const [open, setOpen] = useState(false)
  const { data } = useGet('GET /sign-offs/{signOffId}', { signOffId: item.id }, { enabled: open })
  return (
    <Box>
      <Button kind="plain" size="small" onTap={() => setOpen(!open)}>
        {open ? '收起内容' : '看提请的内容'}
      </Button>
      {open && data && (
        <Box className="sign-off__asked">
          {linesOf((data.asked ?? {}) as Asked).map(([name, words], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was sent never changes
            <Box key={index} className="sign-off__line">
              <Span className="muted small">{name}</Span>
              <Span selectable>{words}</Span>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}
