import { may } from '@shared/accounts/roles'
import { Tabs } from '../../components/Tabs'
import { Box } from '../../elements/elements'
import { type PageName, replaceWith } from '../../routes'
import { useSession } from '../../state/session'
import { texts } from './texts'
import './draftTabs.css'

const sections = [
  { value: 'staffDraft', label: texts.draft, permission: 'opinions:read' },
  { value: 'staffQueue', label: texts.opinions, permission: 'opinions:read' },
  { value: 'staffClusters', label: texts.clusters, permission: 'opinions:read' },
  { value: 'staffFigures', label: texts.figures, permission: 'opinions:read' },
  { value: 'staffExports', label: texts.exports, permission: 'exports:make' },
  { value: 'staffFeedback', label: texts.feedback, permission: 'drafts:publish' },
] as const satisfies readonly { value: PageName; label: string; permission: Parameters<typeof may>[1] }[]

export type DraftSection = (typeof sections)[number]['value']

/** The parts of one draft's work; going between them leaves no trail to go back through. */
export const DraftTabs = ({ draftId, current }: { draftId: string; current: DraftSection }) => {
  const roles = useSession()?.account.roles ?? []
  return (
    <Box className="draft-tabs" role="navigation" label={texts.thisDraft}>
      <Tabs
        label={texts.draftWork}
        tabs={sections.filter(({ permission }) => may(roles, permission))}
        value={current}
        onChange={(section) => section !== current && replaceWith(section, { id: draftId })}
      />
    </Box>
  )
}
