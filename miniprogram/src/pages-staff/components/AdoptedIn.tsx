import { useState } from 'react'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Box } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Select } from '../elements/Select'
import { useDraft } from '../lib/draftCache'
import type { Opinion } from '../lib/opinionCache'
import type { Act } from '../lib/useOpinionActions'
import { texts } from './texts'

/** Ties an adopted opinion to the article of a later version that took it in: 因你而改. */
export const AdoptedIn = ({ opinion, act, busy }: { opinion: Opinion; act: Act; busy: boolean }) => {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState('')
  const { data: draft } = useDraft(opinion.draftId)
  const newest = draft?.versions?.reduce((most, { version }) => Math.max(most, version), 0) ?? draft?.version ?? 0
  const adopted = opinion.decision?.result === 'adopted' || opinion.decision?.result === 'partially_adopted'
  const later = adopted && newest > opinion.version
  const version = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId: opinion.draftId, version: String(newest) },
    { enabled: later && open, staleTime: 300_000 },
  )
  if (!later) return null
  if (!open)
    return (
      <Box className="staff__buttons">
        <Button kind="plain" size="small" onTap={() => setOpen(true)}>
          {texts.linkArticle}
        </Button>
      </Box>
    )
  const labels = version.data?.articles.map(({ label }) => label) ?? []
  const article = chosen || opinion.article || ''
  return (
    <Box className="opinion-decision__part">
      <Field label={texts.whichArticle(newest)} hint={texts.whichArticleHint}>
        <Select
          label={texts.article}
          value={labels.includes(article) ? article : ''}
          onChange={setChosen}
          choices={[{ value: '', label: texts.choose }, ...labels.map((label) => ({ value: label, label }))]}
        />
      </Field>
      <Box className="staff__buttons">
        <Button kind="secondary" size="small" onTap={() => setOpen(false)}>
          {texts.cancel}
        </Button>
        <Button
          size="small"
          busy={busy}
          disabled={!labels.includes(article)}
          onTap={async () => {
            if (await act('PUT /opinions/{opinionId}/adopted-in', [{ version: newest, article }])) {
              setOpen(false)
              toast(texts.linked, 'good')
            }
          }}
        >
          {texts.link}
        </Button>
      </Box>
    </Box>
  )
}
