import type { Draft } from '@shared/drafts/schemas'
import { Cell, List } from '../../../components/List'
import { Box } from '../../../elements/elements'
import { go } from '../../../routes'
import { texts } from '../texts'
import { LongText } from './LongText'

/** What was announced, and the formal notice of each round. */
export const Announcement = ({ draft }: { draft: Draft }) => {
  const rounds = (draft.consultations ?? []).filter(({ notice }) => notice)
  return (
    <>
      {rounds.length > 0 && (
        <List>
          {rounds.map(({ round, notice }) => (
            <Cell
              key={round}
              icon="document"
              title={rounds.length > 1 ? texts.detail.noticeRoundTitle(round) : texts.detail.noticeTitle}
              note={notice?.issuer}
              onTap={() => go('notice', { id: draft.id, round })}
            />
          ))}
        </List>
      )}
      {draft.announcement && (
        <Box className="law__announcement">
          <LongText text={draft.announcement} />
        </Box>
      )}
    </>
  )
}
