import type { Conversation } from '@shared/chat/endpoints'
import { useState } from 'react'
import { Cell, List } from '../../components/List'
import { Sheet } from '../../components/Sheet'
import { CategorySheet } from './CategorySheet'
import { ExtensionSheet } from './ExtensionSheet'
import { HandoverSheet } from './HandoverSheet'
import { MemoSheet } from './MemoSheet'
import { ProposalSheet } from './ProposalSheet'
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
      <Sheet open={open && !deed} title="更多" onClose={leave}>
        <List>
          {onSuggest && <Cell title="形成代表建议" note="由代表工委审查、交办，会话继续" onTap={onSuggest} />}
          <Cell title="转给他人" note="转给其他代表或家站室，群众会收到告知" onTap={onTransfer} />
          {status === 'waiting' && !extension && (
            <Cell title="申请延期" note="一时答复不了，写明原因" onTap={() => setDeed('extend')} />
          )}
          <Cell title="转交办理" note="交 12345 热线或有关部门，有编号和期限" onTap={() => setDeed('handover')} />
          <Cell title="给自己记一笔" note="只有您自己看到" onTap={() => setDeed('memo')} />
          <Cell title="事项类别" note={category ?? '还没有登记'} onTap={() => setDeed('category')} />
          {!opinionId && !opinionProposal && (
            <Cell
              title="请群众作为意见提交"
              note="对正在征求意见的草案，以群众自己的名义"
              onTap={() => setDeed('propose')}
            />
          )}
          {!urgent && <Cell title="紧急上报" note="危及生命或公共安全的情况" danger onTap={() => setDeed('urgent')} />}
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
