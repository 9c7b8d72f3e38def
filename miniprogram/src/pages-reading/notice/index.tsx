import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading } from '../../elements/elements'
import { lastDay, longDate } from '../../lib/time'
import { NoDraft } from '../../pages/drafts/NoDraft'
import { canPrint, printPage } from '../../platform/print'
import { useParams } from '../../platform/useParams'
import { noticeLines } from './noticeLines'
import { texts } from './texts'
import './style.css'

/** 公告 of a round as a formal document; a browser prints it. */
export default function NoticePage() {
  const { id = '', round: asked } = useParams()
  const { data, error, refetch } = useGet('GET /drafts/{draftId}', { draftId: id })
  if (!data)
    return (
      <Page title={texts.title}>
        {error ? <NoDraft error={error} onRetry={() => refetch()} /> : <Skeleton rows={8} />}
      </Page>
    )
  const rounds = data.consultations ?? []
  const round = rounds.find((each) => String(each.round) === asked) ?? data.consultation
  if (!round?.notice)
    return (
      <Page title={texts.title}>
        <Empty title={texts.noNotice} text={texts.noNoticeDetail} />
      </Page>
    )
  const { notice } = round
  return (
    <Page title={texts.title}>
      <Card className="notice-doc">
        <Heading level={2} className="notice-doc__title serif">
          {texts.heading(data.title)}
        </Heading>
        {notice.number && <Box className="notice-doc__number">{notice.number}</Box>}
        <Box className="notice-doc__body serif">
          <Box className="notice-doc__p">{texts.purpose(data.title)}</Box>
          <Box className="notice-doc__p">
            {texts.period(longDate(round.opensAt), lastDay(round.closesAt))}
            {round.reason && `（${round.reason}）`}
          </Box>
          <Box className="notice-doc__p">{texts.inThisApp}</Box>
          <Box className="notice-doc__p">{texts.otherWaysHeading(data.title)}</Box>
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
            {texts.print}
          </Button>
        </Box>
      )}
    </Page>
  )
}
