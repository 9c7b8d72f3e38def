import type { ApiError } from '../../api/apiError'
import { go } from '../../routes'
import { Button } from '../Button'
import { Empty } from '../Empty'
import { texts } from '../texts'

type ErrorStateProps = { error: ApiError; onRetry?: () => void }

const needsSignIn = new Set(['sign_in_required', 'session_required', 'session_expired', 'session_invalid'])

/** What happened and what can be done: sign in, try again, or go on elsewhere where trying again brings nothing. */
export const ErrorState = ({ error, onRetry }: ErrorStateProps) => {
  const offline = error.code === 'network' || error.code === 'timeout'
  const signIn = needsSignIn.has(error.code)
  return (
    <Empty icon={offline ? 'offline' : signIn ? 'person' : 'warning'} title={error.title} text={error.detail}>
      {signIn ? (
        <Button onTap={() => go('signIn')}>{texts.errorState.signIn}</Button>
      ) : error.code === 'not_found' ? (
        <Button kind="secondary" icon="home" onTap={() => go('home')}>
          {texts.errorState.home}
        </Button>
      ) : (
        onRetry && (
          <Button kind="secondary" icon="refresh" onTap={onRetry}>
            {texts.errorState.retry}
          </Button>
        )
      )}
    </Empty>
  )
}
