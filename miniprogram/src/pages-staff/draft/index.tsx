import { may } from '@shared/accounts/roles'
import { useDidShow } from '@tarojs/taro'
import { refresh } from '../../api/query'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { useSession } from '../../state/session'
import { DraftHead } from '../components/DraftHead'
import { DraftTabs } from '../components/DraftTabs'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import type { Draft } from '../lib/draftCache'
import { Consultations } from './Consultations'
import { NextStep } from './NextStep'
import { Settings } from './Settings'
import { texts } from './texts'
import './style.css'
import { Versions } from './Versions'
import { Waiting } from './Waiting'
import { Words } from './Words'

const DraftWork = ({ draft }: { draft: Draft }) => {
  const roles = useSession()?.account.roles ?? []
  const edits = may(roles, 'drafts:edit')
  const publishes = may(roles, 'drafts:publish')
  return (
    <>
      <DraftTabs draftId={draft.id} current="staffDraft" />
      <DraftHead draft={draft} />
      <Box className="staff__columns">
        <Box className="stack">
          <Waiting draft={draft} />
          <NextStep draft={draft} />
          <Versions draft={draft} edits={edits} />
          {edits && <Words key={draft.id} draft={draft} />}
        </Box>
        <Box className="stack">
          <Consultations draft={draft} publishes={publishes} />
          <Settings draft={draft} edits={edits} publishes={publishes} />
        </Box>
      </Box>
    </>
  )
}

export default function StaffDraft() {
  const { id = '' } = useParams()
  useDidShow(() => {
    refresh('GET /drafts/{draftId}')
  })
  return (
    <StaffPage title={texts.pageTitle} permission="opinions:read">
      <WithDraft draftId={id}>{(draft) => <DraftWork draft={draft} />}</WithDraft>
    </StaffPage>
  )
}
