import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { DraftCard } from './DraftCard'
import { texts } from './texts'

const views = [
  { value: 'consulting', label: texts.consulting },
  { value: 'deliberating', label: texts.deliberating },
  { value: 'all', label: texts.all },
] as const

const nothing = {
  consulting: { title: texts.noneOpen, text: texts.noneOpenText },
  deliberating: { title: texts.noneDeliberated, text: texts.noneDeliberatedText },
  all: { title: texts.nothingYet, text: texts.nothingYetText },
}

/** 征求意见: all drafts by where they stand. */
export default function DraftsPage() {
  const [view, setView] = useState<(typeof views)[number]['value']>('consulting')
  const pages = useGetPages('GET /drafts', view === 'all' ? {} : { status: view })
  return (
    <Page title={texts.title} tab="drafts">
      <Segmented label={texts.filter} choices={views} value={view} onChange={setView} />
      <Box style={{ marginTop: '16px' }}>
        <InfiniteList pages={pages} keyOf={(draft) => draft.id} empty={<Empty {...nothing[view]} />}>
          {(draft) => <DraftCard draft={draft} />}
        </InfiniteList>
      </Box>
    </Page>
  )
}
