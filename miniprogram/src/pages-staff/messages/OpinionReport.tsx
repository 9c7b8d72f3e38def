import type { ItemOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { when } from '../../lib/time'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { Failure } from '../components/Failure'

type Report = ItemOf<'GET /opinion-reports'>

/** A public opinion that somebody reported: it stays in public, or no longer. */
export const OpinionReport = ({ report, onDone }: { report: Report; onDone: () => void }) => {
  const hide = useCommand('DELETE /opinions/{opinionId}/publication')
  const dismiss = useCommand('DELETE /opinions/{opinionId}/reports')
  const { opinionId } = report
  const takeBack = async (): Promise<void> => {
    const yes = await confirm({
      title: '不再公开这条意见？',
      text: '意见本身照常处理，只是其他群众不再看到。',
      yes: '不再公开',
      no: '先不处理',
      danger: true,
    })
    if (!yes || !(await hide.run({ opinionId }))) return
    toast('已不再公开', 'good')
    onDone()
  }
  const keep = async (): Promise<void> => {
    if (!(await dismiss.done({ opinionId }))) return
    toast('继续公开', 'good')
    onDone()
  }
  return (
    <Box className="held">
      <Box className="held__text">
        <Span selectable>{report.text}</Span>
      </Box>
      <Box>举报理由：{report.reason}</Box>
      <Box className="held__time">{when(report.createdAt)}举报</Box>
      <Box className="staff__buttons">
        <Button kind="danger" size="small" busy={hide.busy} onTap={takeBack}>
          不再公开
        </Button>
        <Button kind="secondary" size="small" busy={dismiss.busy} onTap={keep}>
          没有问题，继续公开
        </Button>
        <Button kind="plain" size="small" onTap={() => go('staffOpinion', { id: opinionId })}>
          看这条意见
        </Button>
      </Box>
      <Failure error={hide.error ?? dismiss.error} />
    </Box>
  )
}
