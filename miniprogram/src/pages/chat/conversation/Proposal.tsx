import type { Conversation } from '@shared/chat/endpoints'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../elements/elements'
import { go } from '../../../routes'
import { useLocalDraft } from '../../../state/localDraft'
import { texts } from '../texts'

type ProposalProps = {
  conversation: Conversation
  proposal: NonNullable<Conversation['opinionProposal']>
  onChanged: () => unknown
}

/** What the official asks to hand in as the resident's own opinion: the resident words it and decides. */
export const Proposal = ({ conversation, proposal, onChanged }: ProposalProps) => {
  const { draftId, draftTitle, article, text } = proposal
  const { value, change } = useLocalDraft(`opinion:${draftId}:${article ?? ''}`, { text: '' })
  const decline = useCommand('DELETE /conversations/{conversationId}/opinion-proposal')
  const resident = conversation.as === 'resident'
  const write = (): void => {
    // What the resident has written there already stays theirs.
    if (value.text.trim() === '') change({ text })
    go('writeOpinion', { draftId, article: article ?? undefined, source: conversation.id })
  }
  const refuse = async (): Promise<void> => {
    await decline.run({ conversationId: conversation.id })
    onChanged()
  }
  return (
    <Card tone="sunken" className="closed__card">
      <Box className="closed__title">
        {resident ? texts.conversation.proposalForYou : texts.conversation.residentAsked}：《{draftTitle}》
        {article ?? ''}
      </Box>
      <Box>{text}</Box>
      <Box className="row row--between">
        {resident && (
          <Button size="small" onTap={write}>
            {texts.conversation.reviewProposal}
          </Button>
        )}
        <Button size="small" kind="secondary" busy={decline.busy} onTap={refuse}>
          {resident ? texts.conversation.declineProposal : texts.conversation.withdrawProposal}
        </Button>
      </Box>
      {decline.error && <Box className="field__error">{decline.error.detail}</Box>}
    </Card>
  )
}
