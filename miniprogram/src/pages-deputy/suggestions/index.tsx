import { may } from '@shared/accounts/roles'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { clientError } from '../../api/apiError'
import { useGetPages } from '../../api/query'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
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

type Scope = 'mine' | 'office'

const emptyWords: Record<Scope, string> = {
  mine: '在来信里点“形成建议”，可以把群众反映的问题写成代表建议。',
  office: '代表提交建议后会出现在这里。',
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
  const scope = chosen ?? (own ? 'mine' : 'office')
  return (
    <Page title="代表建议">
      {!roles ? (
        <ErrorState error={clientError('sign_in_required')} />
      ) : !own && !office ? (
        <Empty icon="shield" title="您的账号没有这项权限" text="如工作需要，请联系管理员为您开通。" />
      ) : (
        <>
          {own && office && (
            <Box className="suggestions__scope">
              <Segmented
                label="看哪些"
                value={scope}
                onChange={setChosen}
                choices={[
                  { value: 'mine', label: '我提出的' },
                  { value: 'office', label: '我经办的' },
                ]}
              />
            </Box>
          )}
          <Suggestions key={scope} scope={scope} />
        </>
      )}
    </Page>
  )
}
