import { may } from '@shared/accounts/roles'
import { mayDo } from '@shared/chat/suggestionWords'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Box } from '../../elements/elements'
import { useSession } from '../../state/session'
import { type Suggestion, useSuggestionDeed } from '../lib/useSuggestionDeed'
import { Answer } from './Answer'
import { Examine } from './Examine'
import { Resubmit } from './Resubmit'
import { texts } from './texts'
import { Verdict } from './Verdict'

/** What the reader may do next: the deputy, the office that examines, the unit that answers. */
export const Deeds = ({ suggestion }: { suggestion: Suggestion }) => {
  const session = useSession()
  const roles = session?.account.roles ?? []
  const { data: me } = useGet('GET /me', {}, { enabled: !!session })
  const deed = useSuggestionDeed(suggestion.id)
  const own = me?.deputyId !== undefined && me.deputyId === suggestion.deputyId
  const examines = may(roles, 'suggestions:examine')
  const { status } = suggestion
  return (
    <Box className="deeds">
      {own && mayDo('resubmit', status) && <Resubmit suggestion={suggestion} deed={deed} />}
      {own && mayDo('judge', status) && <Verdict suggestionId={suggestion.id} deed={deed} />}
      {examines && mayDo('assign', status) && <Examine suggestion={suggestion} deed={deed} />}
      {may(roles, 'suggestions:answer') && mayDo('answer', status) && <Answer suggestion={suggestion} deed={deed} />}
      {examines && status === 'finished' && !suggestion.published && (
        <Box className="deeds__buttons">
          <Button
            kind="secondary"
            busy={deed.busy}
            onTap={() => deed.act('PUT /suggestions/{suggestionId}/publication', {}, texts.published)}
          >
            {texts.publish}
          </Button>
        </Box>
      )}
      {deed.error && (
        <Box className="field__error" role="alert">
          {deed.error.detail}
        </Box>
      )}
    </Box>
  )
}
