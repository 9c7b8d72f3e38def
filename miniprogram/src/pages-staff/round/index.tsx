import { Empty } from '../../components/Empty'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { DraftHead } from '../components/DraftHead'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { NoticeForm } from './NoticeForm'
import { Questions } from './Questions'
import { texts } from './texts'
import './style.css'

/** What belongs to a round beside its dates: the formal notice, and what is asked about articles in particular. */
export default function StaffRound() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.pageTitle} permission="drafts:edit">
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
              <Empty title={texts.nothingArranged} text={texts.arrangeFirst} />
            )}
          </>
        )}
      </WithDraft>
    </StaffPage>
  )
}
