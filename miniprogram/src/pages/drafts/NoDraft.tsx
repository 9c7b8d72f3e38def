import type { ApiError } from '../../api/apiError'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { go } from '../../routes'

/** Why there is no draft to show: an old link leads to one that was taken down, or it could not be read. */
export const NoDraft = ({ error, onRetry }: { error: ApiError; onRetry: () => void }) =>
  error.code === 'not_found' ? (
    <Empty icon="document" title="没有找到这部草案" text="可能已经下线，或者链接不完整。">
      <Button onTap={() => go('drafts')}>看看其他草案</Button>
    </Empty>
  ) : (
    <ErrorState error={error} onRetry={onRetry} />
  )
