import type { Opinion } from '@shared/opinions/schemas'
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
import { texts } from './texts'
import './style.css'

/** As bytes: made from a string, the code wants a TextEncoder, which WeChat does not have. */
const codeOf = (address: string): CardWords['code'] => {
  const data = Uint8Array.from(encodeURI(address), (letter) => letter.charCodeAt(0))
  const { modules } = create([{ mode: 'byte', data }], { errorCorrectionLevel: 'M' })
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 }
}

const receipt = (opinion: Opinion, webBase: string): CardWords => ({
  title: texts.receipt,
  lines: [
    { label: texts.subject, value: `${opinion.draftTitle ?? ''}${opinion.article ?? ''}` },
    { label: texts.time, value: longTime(opinion.createdAt) },
    { label: texts.number, value: opinion.id },
  ],
  text: opinion.text,
  foot: texts.scanForProgress,
  code: codeOf(`${webBase}${urlOf('opinion', { id: opinion.id })}`),
})

const thanks = (opinion: Opinion, webBase: string): CardWords => {
  const places = (opinion.decision?.adoptedIn ?? []).map(({ article }) => article).join('、')
  return {
    title: texts.thanks,
    thanks: texts.opinionAdopted(
      opinion.tentative ? texts.willBe : texts.hasBeen,
      opinion.decision?.result === 'partially_adopted' ? texts.partiallyAdopted : texts.adopted,
      places ? texts.reflectedIn(places) : '',
    ),
    lines: [
      { label: texts.regulation, value: opinion.draftTitle ?? '' },
      { label: texts.date, value: longDate(opinion.decision?.decidedAt ?? opinion.createdAt) },
    ],
    text: `“${opinion.text}”`,
    foot: texts.scanForDraft,
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
  const title = kind === 'thanks' ? texts.thanksCard : texts.receipt
  const keep = async (): Promise<void> => {
    const kept = await save?.().catch(() => false)
    toast(kept ? texts.saved : texts.saveFailed, kept ? 'good' : 'bad')
  }
  return (
    <Page
      title={title}
      footer={
        <Button block icon="download" disabled={!save} onTap={keep}>
          {texts.saveImage}
        </Button>
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => refetch()} />
      ) : words ? (
        <>
          <CardCanvas words={words} alt={`${title}：${words.text}`} onReady={(done) => setSave(() => done)} />
          <Box className="card-note">{texts.noPersonalData}</Box>
        </>
      ) : (
        <Skeleton rows={6} />
      )}
    </Page>
  )
}
