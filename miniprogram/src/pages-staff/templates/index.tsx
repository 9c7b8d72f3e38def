import { may } from '@shared/accounts/roles'
import { resultNames } from '@shared/opinions/words'
import { useState } from 'react'
import { asApiError } from '../../api/apiError'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Skeleton } from '../../components/Skeleton'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { when } from '../../lib/time'
import { useParams } from '../../platform/useParams'
import { confirm, toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { useDraft } from '../lib/draftCache'
import { type Template, TemplateForm } from './TemplateForm'
import { texts } from './texts'
import './style.css'

const Row = ({ template, edits, onEdit }: { template: Template; edits: boolean; onEdit: () => void }) => {
  const remove = useCommand('DELETE /reply-templates/{templateId}')
  const drop = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.removeQuestion(template.name),
      text: texts.removeNote,
      yes: texts.remove,
      no: texts.keep,
      danger: true,
    })
    if (!yes || !(await remove.run({ templateId: template.id }))) return
    toast(texts.removed, 'good')
    await refresh('GET /reply-templates')
  }
  return (
    <Box className="template">
      <Box className="template__head">
        <Span className="template__name">{template.name}</Span>
        <Tag tone="info">{template.result ? resultNames[template.result] : texts.anyResult}</Tag>
        <Span className="muted small">
          {template.updatedBy} · {when(template.updatedAt)}
        </Span>
      </Box>
      <Box className="template__reply">
        <Span selectable>{template.reply}</Span>
      </Box>
      {edits && (
        <Box className="staff__buttons">
          <Button kind="secondary" size="small" label={texts.editNamed(template.name)} onTap={onEdit}>
            {texts.edit}
          </Button>
          <Button
            kind="secondary"
            size="small"
            label={texts.removeNamed(template.name)}
            busy={remove.busy}
            onTap={drop}
          >
            {texts.remove}
          </Button>
        </Box>
      )}
      <Failure error={remove.error} />
    </Box>
  )
}

const Templates = ({ draftId }: { draftId: string }) => {
  const edits = may(useSession()?.account.roles ?? [], 'opinions:decide')
  const draft = useDraft(draftId).data
  const list = useGet('GET /reply-templates', draftId ? { draftId } : {})
  const [form, setForm] = useState<{ template?: Template }>()
  const items = list.data?.items ?? []
  const groups = [
    { title: texts.ofThisDraft, items: items.filter((one) => one.draftId !== undefined) },
    { title: texts.cityWide, items: items.filter((one) => one.draftId === undefined) },
  ].filter((group) => group.items.length > 0)

  return (
    <Box className="templates">
      <Box className="templates__bar">
        <Box className="muted">{texts.intro}</Box>
        {edits && (
          <Button size="small" icon="plus" onTap={() => setForm({})}>
            {texts.add}
          </Button>
        )}
      </Box>
      {list.isPending ? (
        <Skeleton cards={2} />
      ) : list.error && !list.data ? (
        <ErrorState error={asApiError(list.error)} onRetry={() => list.refetch()} />
      ) : items.length === 0 ? (
        <Empty icon="document" title={texts.nothingYet} text={texts.nothingYetText} />
      ) : (
        groups.map((group) => (
          <Card key={group.title}>
            <Heading level={2} className="section__title">
              {group.title}
            </Heading>
            {group.items.map((template) => (
              <Row key={template.id} template={template} edits={edits} onEdit={() => setForm({ template })} />
            ))}
          </Card>
        ))
      )}
      {form && (
        <TemplateForm
          key={form.template?.id ?? 'new'}
          open
          template={form.template}
          draft={draft}
          onClose={() => setForm(undefined)}
        />
      )}
    </Box>
  )
}

/** Replies that are used again and again: of one draft, and of the whole city. */
export default function StaffTemplates() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.title} permission="opinions:read">
      <Templates draftId={id} />
    </StaffPage>
  )
}
