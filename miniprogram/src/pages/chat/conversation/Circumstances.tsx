import type { Conversation } from '@shared/chat/endpoints'
import { Button } from '../../../components/Button'
import { Box } from '../../../elements/elements'
import { go } from '../../../routes'
import { Handovers } from './Handovers'
import { History } from './History'
import { Proposal } from './Proposal'

type CircumstancesProps = { conversation: Conversation; onChanged: () => unknown }

/** What both sides should know of a matter beside its messages: who stands in, a later due time, where it went. */
export const Circumstances = ({ conversation, onChanged }: CircumstancesProps) => {
  const { id, as, standInFor, extension, urgent, status, opinionProposal, opinionId, suggestionId } = conversation
  return (
    <>
      {standInFor && (
        <Box className="bubble-note">
          {as === 'resident'
            ? `${standInFor.name}暂时不便答复，由${conversation.with.name}代为答复`
            : `${standInFor.name}暂时不便答复，由您代为答复`}
        </Box>
      )}
      {extension && (
        <Box className="bubble-note">
          答复期限已延长 {extension.days} 个工作日，原因：{extension.reason}
        </Box>
      )}
      {urgent && (
        <Box className="bubble-note">
          {urgent.seenAt ? '已紧急上报，值班机关已经收到' : '已紧急上报，等待值班机关确认'}
        </Box>
      )}
      {status === 'waiting_resident' && as === 'resident' && (
        <Box className="bubble-note">对方请您补充情况。您补充之前，答复期限暂停计算。</Box>
      )}
      {status !== 'closed' && <History conversation={conversation} onChanged={onChanged} />}
      <Handovers conversationId={id} records={as === 'deputy' || as === 'station'} onChanged={onChanged} />
      {opinionProposal && status !== 'closed' && (
        <Proposal
          key={`${opinionProposal.draftId}:${opinionProposal.article}`}
          conversation={conversation}
          proposal={opinionProposal}
          onChanged={onChanged}
        />
      )}
      {suggestionId && (
        <Button kind="plain" size="small" icon="document" onTap={() => go('suggestion', { id: suggestionId })}>
          由此形成的代表建议，看办到哪一步
        </Button>
      )}
      {opinionId && as === 'resident' && (
        <Button kind="plain" size="small" onTap={() => go('opinion', { id: opinionId })}>
          查看由此形成的意见
        </Button>
      )}
    </>
  )
}
