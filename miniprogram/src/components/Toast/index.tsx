import { Box, Span } from '../../elements/elements'
import { toastStore } from '../../state/feedback'
import { useStore } from '../../state/store'
import { Icon } from '../Icon'
import './style.css'

/** Shows the words of `toast()`; a live region, so they are also said. */
export const Toast = () => {
  const words = useStore(toastStore)
  return (
    <Box className={words ? 'toast' : 'toast toast--none'} role="status" live="polite">
      {words && (
        <Box className="toast__words">
          {words.tone !== 'plain' && <Icon name={words.tone === 'good' ? 'check-circle' : 'warning'} />}
          <Span>{words.text}</Span>
        </Box>
      )}
    </Box>
  )
}
