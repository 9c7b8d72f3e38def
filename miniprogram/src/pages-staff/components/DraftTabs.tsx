import { may } from '@shared/accounts/roles'
import { Tabs } from '../../components/Tabs'
import { Box } from '../../elements/elements'
import { type PageName, replaceWith } from '../../routes'
import { useSession } from '../../state/session'
import './draftTabs.css'

const sections = [
  { value: 'staffDraft', label: '草案', permission: 'opinions:read' },
  { value: 'staffQueue', label: '意见处理', permission: 'opinions:read' },
  { value: 'staffClusters', label: '相同意见', permission: 'opinions:read' },
  { value: 'staffFigures', label: '数字核对', permission: 'opinions:read' },
  { value: 'staffExports', label: '导出', permission: 'exports:make' },
  { value: 'staffFeedback', label: '采纳情况反馈', permission: 'drafts:publish' },
] as const satisfies readonly { value: PageName; label: string; permission: Parameters<typeof may>[1] }[]

export type DraftSection = (typeof sections)[number]['value']

/** The parts of one draft's work; going between them leaves no trail to go back through. */
export const DraftTabs = ({ draftId, current }: { draftId: string; current: DraftSection }) => {
  const roles = useSession()?.account.roles ?? []
  return (
    <Box className="draft-tabs" role="navigation" label="这部草案">
      <Tabs
        label="这部草案的各项工作"
        tabs={sections.filter(({ permission }) => may(roles, permission))}
        value={current}
        onChange={(section) => section !== current && replaceWith(section, { id: draftId })}
      />
    </Box>
  )
}
