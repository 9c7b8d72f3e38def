import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading } from '../../elements/elements'
import { lastDay, longDate } from '../../lib/time'
import { canPrint, printPage } from '../../platform/print'
import { useParams } from '../../platform/useParams'
import { noticeLines } from './noticeLines'
import './style.css'

/** 公告 of a round as a formal document; a browser prints it. */
export default function NoticePage() {
  const { id = '', round: asked } = useParams()
  const { data, error, refetch } = useGet('GET /drafts/{draftId}', { draftId: id }, { enabled: id !== '' })
  if (!data)
    return (
      <Page title="征求意见公告">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={8} />}
      </Page>
    )
  const rounds = data.consultations ?? []
  const round = rounds.find((each) => String(each.round) === asked) ?? data.consultation
  if (!round?.notice)
    return (
      <Page title="征求意见公告">
        <Empty title="没有公告" text="这一轮征求意见没有单独的公告。" />
      </Page>
    )
  const { notice } = round
  return (
    <Page title="征求意见公告">
      <Card className="notice-doc">
        <Heading level={2} className="notice-doc__title serif">
          关于公开征求《{data.title}》意见的公告
        </Heading>
        {notice.number && <Box className="notice-doc__number">{notice.number}</Box>}
        <Box className="notice-doc__body serif">
          <Box className="notice-doc__p">
            为广泛听取社会各方面意见，进一步提高立法质量，现将《{data.title}》全文公布，公开征求意见。
          </Box>
          <Box className="notice-doc__p">
            一、征求意见时间：{longDate(round.opensAt)}至{lastDay(round.closesAt)}。
            {round.reason && `（${round.reason}）`}
          </Box>
          <Box className="notice-doc__p">
            二、可以在本小程序“征求意见”中打开草案，逐条提出意见，并随时查看处理情况。
          </Box>
          <Box className="notice-doc__p">三、也可以通过以下方式提出，请注明“《{data.title}》修改意见”字样：</Box>
          {noticeLines(notice).map(({ label, text }) => (
            <Box className="notice-doc__p" key={label}>
              {label}：{text}
            </Box>
          ))}
        </Box>
        <Box className="notice-doc__sign serif">
          <Box>{notice.issuer}</Box>
          <Box>{longDate(notice.date ?? round.opensAt)}</Box>
        </Box>
      </Card>
      {canPrint && (
        <Box className="notice-doc__tools">
          <Button kind="secondary" onTap={printPage}>
            打印
          </Button>
        </Box>
      )}
    </Page>
  )
}
