import { may } from '@shared/accounts/roles'
import { Card } from '../../components/Card'
import { Heading } from '../../elements/elements'
import { useSession } from '../../state/session'
import type { Draft } from '../lib/draftCache'
import { DocumentRow } from './DocumentRow'
import { texts } from './texts'

/** The documents of a round. The archive tells who said what, so it is only for those who may know. */
export const Documents = ({ draft, round }: { draft: Draft; round: number }) => {
  const roles = useSession()?.account.roles ?? []
  if (!may(roles, 'exports:make')) return null
  const published = draft.feedback?.round === round
  const of = { draftId: draft.id, round }
  return (
    <Card>
      <Heading level={3} className="section__title">
        {texts.documents}
      </Heading>
      <DocumentRow
        {...of}
        // Published anew, it is another file.
        key={draft.feedback?.publishedAt ?? ''}
        state={draft.feedback?.publishedAt}
        kind="feedback"
        name={texts.feedback}
        note={published ? texts.feedbackDocumentNote : texts.availableAfterPublishing}
        disabled={!published}
      />
      <DocumentRow {...of} again kind="inside" name={texts.internalReport} note={texts.reportNote} />
      {may(roles, 'opinions:personal') && (
        <DocumentRow {...of} again kind="archive" name={texts.archive} note={texts.archiveNote} />
      )}
    </Card>
  )
}
