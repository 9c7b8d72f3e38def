import type { Conversation } from '@shared/chat/endpoints'
import { useState } from 'react'
import { Cell, List } from '../../components/List'
import { Sheet } from '../../components/Sheet'
import { CategorySheet } from './CategorySheet'
import { ExtensionSheet } from './ExtensionSheet'
import { HandoverSheet } from './HandoverSheet'
import { MemoSheet } from './MemoSheet'
import { ProposalSheet } from './ProposalSheet'
import { texts } from './texts'
import { UrgentSheet } from './UrgentSheet'

type Deed = 'memo' | 'extend' | 'category' | 'handover' | 'urgent' | 'propose'
type MoreSheetProps = {
  conversation: Conversation
  words: string
  open: boolean
  onClose: () => void
  onDone: () => void
  onTransfer: () => void
  /** For a deputy whose matter has become no suggestion yet. */
  onSuggest?: () => void
}

/** What is done less often with a matter: one choice, then its own form. */
export const MoreSheet = ({ conversation, words, open, onClose, onDone, onTransfer, onSuggest }: MoreSheetProps) => {
  const [deed, setDeed] = useState<Deed>()
  const { id, status, extension, category, urgent, opinionId, opinionProposal } = conversation
  const leave = (): void => {
    setDeed(undefined)
    onClose()
  }
  const step = (which: Deed) => ({
    conversationId: id,
    open: open && deed === which,
    onClose: leave,
    onDone: () => {
      setDeed(undefined)
      onDone()
    },
  })
  return (
    <>
      <Sheet open={open && !deed} title={texts.more} onClose={leave}>
        <List>
          {onSuggest && <Cell title={texts.makeSuggestion} note={texts.makeSuggestionNote} onTap={onSuggest} />}
          <Cell title={texts.transferToOthers} note={texts.transferNote} onTap={onTransfer} />
          {status === 'waiting' && !extension && (
            <Cell title={texts.extend} note={texts.extensionNote} onTap={() => setDeed('extend')} />
          )}
          <Cell title={texts.handover} note={texts.handoverNote} onTap={() => setDeed('handover')} />
          <Cell title={texts.memoTitle} note={texts.onlyYouSee} onTap={() => setDeed('memo')} />
          <Cell title={texts.category} note={category ?? texts.notRecorded} onTap={() => setDeed('category')} />
          {!opinionId && !opinionProposal && (
            <Cell title={texts.submitAsOpinion} note={texts.proposalNote} onTap={() => setDeed('propose')} />
          )}
          {!urgent && (
            <Cell title={texts.reportUrgent} note={texts.urgentMoreNote} danger onTap={() => setDeed('urgent')} />
          )}
        </List>
      </Sheet>
      <MemoSheet {...step('memo')} />
      <ExtensionSheet {...step('extend')} />
      <HandoverSheet {...step('handover')} />
      <CategorySheet {...step('category')} conversation={conversation} />
      <ProposalSheet {...step('propose')} words={words} />
      <UrgentSheet {...step('urgent')} />
    </>
  )
}
