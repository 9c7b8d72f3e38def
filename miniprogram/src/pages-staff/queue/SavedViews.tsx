import { useState } from 'react'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { TextField } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Sheet } from '../../components/Sheet'
import { Box, Tap } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { type Filters, filtersOf, paramsOf } from '../lib/filters'
import { texts } from './texts'

type SavedViewsProps = { filters: Filters; onShow: (filters: Filters) => void }

const queryText = (filters: Filters): string => {
  const { round: _round, ...lasting } = filters
  return Object.entries(paramsOf(lasting))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

const filtersIn = (query: string): Filters =>
  filtersOf(
    Object.fromEntries(
      query.split('&').map((pair) => {
        const [name = '', value = ''] = pair.split('=')
        return [name, decodeURIComponent(value)]
      }),
    ),
  )

/** Sets of conditions that somebody comes back to, kept with their account. */
export const SavedViews = ({ filters, onShow }: SavedViewsProps) => {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const views = useGet('GET /queue-views', {})
  const save = useCommand('PUT /queue-views')
  const items = views.data?.items ?? []

  const put = async (next: typeof items): Promise<boolean> => {
    const saved = await save.run({ items: next })
    if (saved) await refresh('GET /queue-views')
    return !!saved
  }
  const add = async (): Promise<void> => {
    const named = name.trim()
    if (!named) return
    const others = items.filter((view) => view.name !== named)
    if (!(await put([...others, { name: named, query: queryText(filters) }]))) return
    setName('')
    toast(texts.viewSaved, 'good')
  }

  return (
    <>
      <Button kind="secondary" size="small" onTap={() => setOpen(true)}>
        {texts.savedViews}
      </Button>
      <Sheet open={open} title={texts.savedViews} onClose={() => setOpen(false)}>
        {items.length === 0 && <Box className="muted">{texts.noViewsYet}</Box>}
        {items.map((view) => (
          <Box className="saved-view" key={view.name}>
            <Tap
              className="saved-view__name"
              onTap={() => {
                onShow(filtersIn(view.query))
                setOpen(false)
              }}
            >
              {view.name}
            </Tap>
            <Tap
              className="saved-view__remove"
              label={texts.removeViewNamed(view.name)}
              onTap={() => put(items.filter((each) => each.name !== view.name))}
            >
              <Icon name="close" />
            </Tap>
          </Box>
        ))}
        <Box className="saved-view__new">
          <TextField
            id="view-name"
            label={texts.saveViewAs}
            placeholder={texts.viewNameExample}
            value={name}
            onChange={setName}
          />
          {save.error && <Failure error={save.error} />}
          <Button busy={save.busy} disabled={name.trim() === ''} onTap={add}>
            {texts.save}
          </Button>
        </Box>
      </Sheet>
    </>
  )
}
