import { may } from '@shared/accounts/roles'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useGetPages } from '../../api/query'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Page } from '../../components/Page'
import { Segmented } from '../../components/Segmented'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { dueIn, shortDate } from '../../lib/time'
import { go } from '../../routes'
import { useSession } from '../../state/session'
import { suggestionStatusNames, suggestionTones } from '../lib/suggestionWords'
import { texts } from './texts'
import './style.css'

type Scope = 'mine' | 'office' | 'public'

const emptyWords: Record<Scope, string> = {
  mine: texts.mineEmpty,
  office: texts.officeEmpty,
  public: texts.publicEmpty,
}

const Suggestions = ({ scope }: { scope: Scope }) => {
  const pages = useGetPages('GET /suggestions', { scope })
  useDidShow(() => {
    pages.refetch()
  })
  return (
    <InfiniteList
      pages={pages}
      keyOf={({ id }) => id}
      empty={<Empty icon="document" title={texts.nothingYet} text={emptyWords[scope]} />}
    >
      {(suggestion) => (
        <Card onTap={() => go('suggestion', { id: suggestion.id })} className="suggestion-card">
          <Box className="suggestion-card__head">
            <Tag tone={suggestionTones[suggestion.status]}>{suggestionStatusNames[suggestion.status]}</Tag>
            {suggestion.number && <Span className="muted small">{texts.number(suggestion.number)}</Span>}
          </Box>
          <Box className="suggestion-card__title serif">{suggestion.title}</Box>
          <Box className="muted small">
            {suggestion.deputyName}，{shortDate(suggestion.createdAt)}
            {suggestion.unit && texts.handledBy(suggestion.unit)}
            {suggestion.status === 'assigned' && suggestion.dueAt && `，${dueIn(suggestion.dueAt)}`}
          </Box>
        </Card>
      )}
    </InfiniteList>
  )
}

/** Deputies' suggestions: one's own, or those an office handles. */
export default function SuggestionsPage() {
  const roles = useSession()?.account.roles
  const own = !!roles?.includes('deputy')
  const office = !!roles && (may(roles, 'suggestions:examine') || may(roles, 'suggestions:answer'))
  const [chosen, setChosen] = useState<Scope>()
  const scope = chosen ?? (own ? 'mine' : office ? 'office' : 'public')
  return (
    <Page title={texts.title}>
      {(own || office) && (
        <Box className="suggestions__scope">
          <Segmented
            label={texts.scope}
            value={scope}
            onChange={setChosen}
            choices={[
              ...(own ? [{ value: 'mine' as const, label: texts.mine }] : []),
              ...(office ? [{ value: 'office' as const, label: texts.office }] : []),
              { value: 'public' as const, label: texts.published },
            ]}
          />
        </Box>
      )}
      <Suggestions key={scope} scope={scope} />
    </Page>
  )
}
