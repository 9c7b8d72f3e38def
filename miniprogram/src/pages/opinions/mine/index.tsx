import { useState } from 'react'
import { useGetPages } from '../../../api/query'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { InfiniteList } from '../../../components/InfiniteList'
import { Page } from '../../../components/Page'
import { Segmented } from '../../../components/Segmented'
import { StatusTag } from '../../../components/Tag'
import { Box, Span } from '../../../elements/elements'
import { when } from '../../../lib/time'
import { go } from '../../../routes'
import { useOutbox } from '../../../state/outbox'
import { useHasRole } from '../../../state/session'
import { texts } from '../texts'
import { LocalDrafts } from './LocalDrafts'
import { Outbox } from './Outbox'
import './style.css'

/** 我的意见: what I said and where it stands; what is written but not sent comes first. */
export default function MyOpinionsPage() {
  const collects = useHasRole('contact_point')
  const [view, setView] = useState<'resident' | 'contact_point'>(collects ? 'contact_point' : 'resident')
  // Whoever has just written one is not told that there is none.
  const unsent = useOutbox().length > 0
  const pages = useGetPages('GET /me/opinions', collects ? { as: view } : {})
  return (
    <Page title={texts.mine.title}>
      <Outbox />
      <LocalDrafts />
      {collects && (
        <Segmented
          label={texts.mine.whose}
          value={view}
          onChange={setView}
          choices={[
            { value: 'contact_point', label: texts.mine.collected },
            { value: 'resident', label: texts.mine.own },
          ]}
        />
      )}
      <InfiniteList
        pages={pages}
        keyOf={(opinion) => opinion.id}
        empty={
          unsent ? null : (
            <Empty icon="pen" title={texts.mine.nothingYet} text={texts.mine.nothingYetText}>
              <Button onTap={() => go('drafts')}>{texts.mine.seeOpenDrafts}</Button>
            </Empty>
          )
        }
      >
        {(opinion) => (
          <Card onTap={() => go('opinion', { id: opinion.id })}>
            <Box className="mine__head">
              <StatusTag status={opinion.status} result={opinion.result} tentative={opinion.tentative} />
              <Span className="muted small">{when(opinion.createdAt)}</Span>
            </Box>
            <Box className="mine__text">{opinion.text}</Box>
            <Box className="mine__about">
              <Span className="mine__article">{opinion.article ?? texts.mine.wholeDraft}</Span>{' '}
              {opinion.draftTitle ?? ''}
            </Box>
          </Card>
        )}
      </InfiniteList>
    </Page>
  )
}
