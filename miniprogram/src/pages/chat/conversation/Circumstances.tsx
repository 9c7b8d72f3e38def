import type { Conversation } from '@shared/chat/endpoints'
import { Button } from '../../../components/Button'
import { Box } from '../../../elements/elements'
import { go } from '../../../routes'
import { texts } from '../texts'
import { Handovers } from './Handovers'
import { History } from './History'
import { Proposal } from './Proposal'

type CircumstancesProps = { conversation: Conversation; onChanged: () => unknown }

/** What both sides should know of a matter beside its messages: who stands in, what was reported, where it went. */
export const Circumstances = ({ conversation, onChanged }: CircumstancesProps) => {
  const { id, as, standInFor, urgent, status, opinionProposal, opinionId, suggestionId } = conversation
  return (
    <>
      {standInFor && (
        <Box className="bubble-note">
          {as === 'resident'
            ? texts.conversation.standInAnswers(standInFor.name, conversation.with.name)
            : texts.conversation.youStandIn(standInFor.name)}
        </Box>
      )}
      {urgent && (
        <Box className="bubble-note">
          {urgent.seenAt ? texts.conversation.urgentSeen : texts.conversation.urgentWaiting}
        </Box>
      )}
      {status === 'waiting_resident' && as === 'resident' && (
        <Box className="bubble-note">{texts.conversation.informationOwed}</Box>
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
          {texts.conversation.viewSuggestion}
        </Button>
      )}
      {opinionId && as === 'resident' && (
        <Button kind="plain" size="small" onTap={() => go('opinion', { id: opinionId })}>
          {texts.conversation.viewOpinion}
        </Button>
      )}
    </>
  )
}
