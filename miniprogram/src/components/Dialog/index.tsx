import { Box, Heading, Tap } from '../../elements/elements'
import { questionStore } from '../../state/feedback'
import { useStore } from '../../state/store'
import { Button } from '../Button'
import { useModal } from '../Sheet/useModal'
import { texts } from '../texts'
import './style.css'

/** Shows the question that `confirm()` asked. */
export const Dialog = () => {
  const question = useStore(questionStore)
  const id = useModal(!!question, () => question?.answer(false))
  if (!question) return null
  return (
    <Box className="dialog">
      <Tap className="sheet__veil" label={question.no ?? texts.dialog.close} onTap={() => question.answer(false)} />
      <Box className="dialog__panel" id={id} role="alertdialog" label={question.title}>
        <Heading level={2} className="dialog__title">
          {question.title}
        </Heading>
        {question.text && <Box className="dialog__text">{question.text}</Box>}
        <Box className="dialog__buttons">
          {question.no && (
            <Button kind="secondary" block onTap={() => question.answer(false)}>
              {question.no}
            </Button>
          )}
          <Button kind={question.danger ? 'danger' : 'primary'} block onTap={() => question.answer(true)}>
            {question.yes}
          </Button>
        </Box>
      </Box>
    </Box>
  )
}
