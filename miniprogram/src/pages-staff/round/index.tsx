import { Empty } from '../../components/Empty'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { DraftHead } from '../components/DraftHead'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { NoticeForm } from './NoticeForm'
import { Questions } from './Questions'
import './style.css'

/** What belongs to a round beside its dates: the formal notice, and what is asked about articles in particular. */
export default function StaffRound() {
  const { id = '' } = useParams()
  return (
    <StaffPage title="公告与提问" permission="drafts:edit">
      <WithDraft draftId={id}>
        {(draft) => (
          <>
            <DraftHead draft={draft} />
            {draft.consultation ? (
              <Box className="staff__columns round-page">
                <NoticeForm key={`notice-${draft.id}`} draft={draft} round={draft.consultation} />
                <Questions key={`questions-${draft.id}`} draft={draft} round={draft.consultation} />
              </Box>
            ) : (
              <Empty title="还没有安排征求意见" text="先安排起止时间，再填写公告和问题。" />
            )}
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
