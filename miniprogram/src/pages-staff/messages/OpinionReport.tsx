import type { ItemOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { when } from '../../lib/time'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { texts } from './texts'

type Report = ItemOf<'GET /opinion-reports'>

/** A public opinion that somebody reported: it stays in public, or no longer. */
export const OpinionReport = ({ report, onDone }: { report: Report; onDone: () => void }) => {
  const hide = useCommand('DELETE /opinions/{opinionId}/publication')
  const dismiss = useCommand('DELETE /opinions/{opinionId}/reports')
  const { opinionId } = report
  const takeBack = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.stopShowingQuestion,
      text: texts.stopShowingExplained,
      yes: texts.stopShowing,
      no: texts.leaveForNow,
      danger: true,
    })
    if (!yes || !(await hide.run({ opinionId }))) return
    toast(texts.noLongerShown, 'good')
    onDone()
  }
  const keep = async (): Promise<void> => {
    if (!(await dismiss.done({ opinionId }))) return
    toast(texts.staysPublic, 'good')
    onDone()
  }
  return (
    <Box className="held">
      <Box className="held__text">
        <Span selectable>{report.text}</Span>
      </Box>
      <Box>{texts.reportReason(report.reason)}</Box>
      <Box className="held__time">{texts.reportedAt(when(report.createdAt))}</Box>
      <Box className="staff__buttons">
        <Button kind="danger" size="small" busy={hide.busy} onTap={takeBack}>
          {texts.stopShowing}
        </Button>
        <Button kind="secondary" size="small" busy={dismiss.busy} onTap={keep}>
          {texts.fineKeepShowing}
        </Button>
        <Button kind="plain" size="small" onTap={() => go('staffOpinion', { id: opinionId })}>
          {texts.viewOpinion}
        </Button>
      </Box>
      <Failure error={hide.error ?? dismiss.error} />
    </Box>
  )
}
