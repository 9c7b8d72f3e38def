import type { Opinion } from '@shared/opinions/endpoints'
import { create } from 'qrcode'
import { useEffect, useMemo, useState } from 'react'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { loadConfig } from '../../config'
import { Box } from '../../elements/elements'
import { longDate, longTime } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { urlOf } from '../../routes'
import { toast } from '../../state/feedback'
import { CardCanvas } from './CardCanvas'
import type { CardWords } from './draw'
import './style.css'

/** As bytes: made from a string, the code wants a TextEncoder, which WeChat does not have. */
const codeOf = (address: string): CardWords['code'] => {
  const data = Uint8Array.from(encodeURI(address), (letter) => letter.charCodeAt(0))
  const { modules } = create([{ mode: 'byte', data }], { errorCorrectionLevel: 'M' })
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 }
}

const receipt = (opinion: Opinion, webBase: string): CardWords => ({
  title: '意见回执',
  lines: [
    { label: '对象', value: `${opinion.draftTitle ?? ''}${opinion.article ?? ''}` },
    { label: '时间', value: longTime(opinion.createdAt) },
    { label: '编号', value: opinion.id },
  ],
  text: opinion.text,
  foot: '扫码查看处理进展\n立法民意直通车',
  code: codeOf(`${webBase}${urlOf('opinion', { id: opinion.id })}`),
})

const thanks = (opinion: Opinion, webBase: string): CardWords => {
  const places = (opinion.decision?.adoptedIn ?? []).map(({ article }) => article).join('、')
  return {
    title: '感谢您为立法出主意',
    thanks: `您的意见${opinion.tentative ? '拟被' : '已被'}${opinion.decision?.result === 'partially_adopted' ? '部分采纳' : '采纳'}${places ? `，体现在${places}` : ''}。`,
    lines: [
      { label: '法规', value: opinion.draftTitle ?? '' },
      { label: '日期', value: longDate(opinion.decision?.decidedAt ?? opinion.createdAt) },
    ],
    text: `“${opinion.text}”`,
    foot: '扫码看这部法规\n立法民意直通车',
    code: codeOf(`${webBase}${urlOf('draft', { id: opinion.draftId })}`),
  }
}

/** 保存为图片: a receipt, or a 感谢卡 for words that were adopted. */
export default function CardPage() {
  const { id = '', kind } = useParams()
  const { data, error, refetch } = useGet('GET /opinions/{opinionId}', { opinionId: id })
  const [webBase, setWebBase] = useState<string>()
  const [save, setSave] = useState<() => Promise<boolean>>()
  useEffect(() => {
    loadConfig().then(
      (config) => setWebBase(config.webBase),
      () => setWebBase(''),
    )
  }, [])
  const words = useMemo(
    () => (data && webBase !== undefined ? (kind === 'thanks' ? thanks : receipt)(data, webBase) : undefined),
    [data, webBase, kind],
  )
  const title = kind === 'thanks' ? '感谢卡' : '意见回执'
  const keep = async (): Promise<void> => {
    const kept = await save?.().catch(() => false)
    toast(kept ? '已保存' : '没有保存成功，也可以截屏留存', kept ? 'good' : 'bad')
  }
  return (
    <Page
      title={title}
      footer={
        <Button block icon="download" disabled={!save} onTap={keep}>
          保存图片
        </Button>
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => refetch()} />
      ) : words ? (
        <>
          <CardCanvas words={words} alt={`${title}：${words.text}`} onReady={(done) => setSave(() => done)} />
          <Box className="card-note">图片里没有您的姓名和电话。</Box>
        </>
      ) : (
        <Skeleton rows={6} />
      )}
    </Page>
  )
}
