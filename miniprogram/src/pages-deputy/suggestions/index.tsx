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
import './style.css'

type Scope = 'mine' | 'office' | 'public'

const emptyWords: Record<Scope, string> = {
  mine: '在来信里点“形成建议”，可以把群众反映的问题写成代表建议。',
  office: '代表提交建议后会出现在这里。',
  public: '经公开审查的代表建议和办理结果会在这里公布。',
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
      empty={<Empty icon="document" title="还没有代表建议" text={emptyWords[scope]} />}
    >
      {(suggestion) => (
        <Card onTap={() => go('suggestion', { id: suggestion.id })} className="suggestion-card">
          <Box className="suggestion-card__head">
            <Tag tone={suggestionTones[suggestion.status]}>{suggestionStatusNames[suggestion.status]}</Tag>
            {suggestion.number && <Span className="muted small">第 {suggestion.number} 号</Span>}
          </Box>
          <Box className="suggestion-card__title serif">{suggestion.title}</Box>
          <Box className="muted small">
            {suggestion.deputyName}，{shortDate(suggestion.createdAt)}
            {suggestion.unit && `，${suggestion.unit}办理`}
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
    <Page title="代表建议">
      {(own || office) && (
        <Box className="suggestions__scope">
          <Segmented
            label="看哪些"
            value={scope}
            onChange={setChosen}
            choices={[
              ...(own ? [{ value: 'mine' as const, label: '我提出的' }] : []),
              ...(office ? [{ value: 'office' as const, label: '我经办的' }] : []),
              { value: 'public' as const, label: '已公开的' },
            ]}
          />
        </Box>
      )}
      <Suggestions key={scope} scope={scope} />
    </Page>
  )
}
