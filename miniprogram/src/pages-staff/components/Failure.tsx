import type { ApiError } from '../../api/apiError'
import { Box, Span } from '../../elements/elements'

/** Why a command failed, beside its button; what was typed stays. */
export const Failure = ({ error }: { error: ApiError | undefined }) =>
  error ? (
    <Box className="staff__error" role="alert">
      <Span>{error.title}。</Span>
      <Span>{error.detail}</Span>
      {error.fields.map(({ path, message }) => (
        <Box key={path}>{message}</Box>
      ))}
    </Box>
  ) : null
