import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { Segmented } from '../../components/Segmented'
import { Box } from '../../elements/elements'
import { DraftCard } from './DraftCard'

const views = [
  { value: 'consulting', label: '正在征求' },
  { value: 'deliberating', label: '正在审议' },
  { value: 'all', label: '全部' },
] as const

const nothing = {
  consulting: { title: '现在没有征求意见的草案', text: '新的草案公布后会出现在这里。也可以看看以前的草案和采纳情况。' },
  deliberating: { title: '没有正在审议的草案', text: '征求意见结束后，草案会继续审议，进展会显示在这里。' },
  all: { title: '还没有公布的草案', text: '草案公布后会出现在这里。' },
}

/** 征求意见: all drafts by where they stand. */
export default function DraftsPage() {
  const [view, setView] = useState<(typeof views)[number]['value']>('consulting')
  const pages = useGetPages('GET /drafts', view === 'all' ? {} : { status: view })
  return (
    <Page title="征求意见" tab="drafts">
      <Segmented label="按进展查看" choices={views} value={view} onChange={setView} />
      <Box style={{ marginTop: '16px' }}>
        <InfiniteList pages={pages} keyOf={(draft) => draft.id} empty={<Empty {...nothing[view]} />}>
          {(draft) => <DraftCard draft={draft} />}
        </InfiniteList>
      </Box>
    </Page>
  )
}
