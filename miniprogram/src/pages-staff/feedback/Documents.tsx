import { may } from '@shared/accounts/roles'
import { Card } from '../../components/Card'
import { Heading } from '../../elements/elements'
import { useSession } from '../../state/session'
import type { Draft } from '../lib/draftCache'
import { DocumentRow } from './DocumentRow'

/** The documents of a round. The archive tells who said what, so it is only for those who may know. */
export const Documents = ({ draft, round }: { draft: Draft; round: number }) => {
  const roles = useSession()?.account.roles ?? []
  if (!may(roles, 'exports:make')) return null
  const published = draft.feedback?.round === round
  const of = { draftId: draft.id, round }
  return (
    <Card>
      <Heading level={3} className="section__title">
        公文与档案
      </Heading>
      <DocumentRow
        {...of}
        // Published anew, it is another file.
        key={draft.feedback?.publishedAt ?? ''}
        state={draft.feedback?.publishedAt}
        kind="feedback"
        name="采纳情况反馈"
        note={published ? 'Word 公文，与公布的内容一致' : '公布之后可以生成'}
        disabled={!published}
      />
      <DocumentRow
        {...of}
        again
        kind="inside"
        name="征求意见情况报告（内部）"
        note="Word 公文，供内部研究，不要对外公布"
      />
      {may(roles, 'opinions:personal') && (
        <DocumentRow {...of} again kind="archive" name="立法档案" note="压缩包，含个人信息，请按规定保管" />
      )}
    </Card>
  )
}
