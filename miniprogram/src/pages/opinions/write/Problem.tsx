import type { ApiError } from '../../../api/apiError'
import { Button } from '../../../components/Button'
import { Box } from '../../../elements/elements'
import { go } from '../../../routes'
import { texts } from '../texts'

/** Why it was not taken, and the way on. */
export const Problem = ({ error }: { error: ApiError }) => {
  const { body } = error
  const earlier = error.code === 'opinion_repeated' ? (body?.opinionId ?? body?.id) : undefined
  return (
    <Box className="write__problem" role="alert">
      <Box className="write__problem-title">{error.title}</Box>
      <Box>{error.detail}</Box>
      {error.fields.map((field) => (
        <Box key={field.path}>{field.message}</Box>
      ))}
      {typeof earlier === 'string' && (
        <Button kind="secondary" size="small" onTap={() => go('opinion', { id: earlier })}>
          {texts.write.seeMyOpinions}
        </Button>
      )}
    </Box>
  )
}
