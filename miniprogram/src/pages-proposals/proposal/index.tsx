import { proposalResultNames, proposalStatusNames } from '@shared/proposals/words'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { longDate } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import './style.css'

const Part = ({ title, text }: { title: string; text: string | undefined }) =>
  text ? (
    <Box className="section">
      <Heading level={3} className="section__title">
        {title}
      </Heading>
      <Box className="proposal__text">{text}</Box>
    </Box>
  ) : null

/** One proposal: why, whether it can be done, what it should say, and what came of it. */
export default function ProposalPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useGet('GET /proposals/{proposalId}', { proposalId: id }, { enabled: id !== '' })
  const withdraw = useCommand('DELETE /proposals/{proposalId}')
  if (!data)
    return (
      <Page title="立法建议项目">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={6} cards={1} />}
      </Page>
    )
  const takeBack = async (): Promise<void> => {
    const yes = await confirm({ title: '撤回这件建议？', text: '撤回后工作人员不再研究。', yes: '撤回', no: '取消' })
    if (!yes || !(await withdraw.run({ proposalId: id }))) return
    toast('已撤回', 'good')
    void refresh('GET /me/proposals', 'GET /proposals/{proposalId}')
  }
  return (
    <Page title="立法建议项目">
      <Heading level={2} className="proposal__title serif">
        {data.title}
      </Heading>
      <Box className="row row--wrap">
        <Tag tone={data.status === 'answered' ? 'good' : 'info'}>{proposalStatusNames[data.status]}</Tag>
        <Span className="muted small">
          {data.organisation ?? (data.mine ? '我' : '群众')}于{longDate(data.createdAt)}提出
          {data.merged > 0 && `，另有 ${data.merged} 件相同建议合并研究`}
        </Span>
      </Box>
      {data.statusReason && <Box className="proposal__note">未予受理：{data.statusReason}</Box>}
      {data.mergedInto && (
        <List>
          <Cell
            title="已与另一件相同的建议合并研究"
            note="点击查看"
            onTap={() => go('proposal', { id: data.mergedInto })}
          />
        </List>
      )}
      {data.answer && (
        <Card tone="accent" className="proposal__answer">
          <Box className="row row--wrap">
            <Span className="proposal__result">{proposalResultNames[data.answer.result]}</Span>
            <Span className="muted small">{longDate(data.answer.answeredAt)}答复</Span>
          </Box>
          <Box className="proposal__text">{data.answer.reply}</Box>
        </Card>
      )}
      {data.draftId && (
        <List>
          <Cell
            icon="document"
            title={data.draftTitle ?? '相应的法规草案'}
            note="由这件建议而来"
            onTap={() => go('draft', { id: data.draftId })}
          />
        </List>
      )}
      <Part title="为什么要立法" text={data.necessity} />
      <Part title="可行性" text={data.feasibility} />
      <Part title="建议规定的主要内容" text={data.content} />
      {data.mine && (data.status === 'submitted' || data.status === 'held') && (
        <Box className="section">
          <Button kind="secondary" block busy={withdraw.busy} onTap={takeBack}>
            撤回
          </Button>
        </Box>
      )}
    </Page>
  )
}
