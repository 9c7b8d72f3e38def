import type { ApiError } from '../../api/apiError'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { go } from '../../routes'
import { texts } from './texts'

/** Why there is no draft to show: an old link leads to one that was taken down, or it could not be read. */
export const NoDraft = ({ error, onRetry }: { error: ApiError; onRetry: () => void }) =>
  error.code === 'not_found' ? (
    <Empty icon="document" title={texts.noDraftTitle} text={texts.noDraftText}>
      <Button onTap={() => go('drafts')}>{texts.seeOtherDrafts}</Button>
    </Empty>
  ) : (
    <ErrorState error={error} onRetry={onRetry} />
  )
