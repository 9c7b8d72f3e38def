import { codePoints } from '@shared/text/codePoints'
import type { ReactNode } from 'react'
import { Box, Span, TextBox, TextInput, type TextInputProps } from '../../elements/elements'
import { texts } from '../texts'
import './style.css'

type FieldProps = {
  label: string
  /** Said below the label: what to write, what it is used for. */
  hint?: string
  optional?: boolean
  error?: string
  id?: string
  children: ReactNode
}

/** A label, a hint, the control, and what is wrong with it. */
export const Field = ({ label, hint, optional, error, id, children }: FieldProps) => (
  <Box className="field">
    <Box className="field__label">
      {label}
      {optional && <Span className="field__optional">{texts.field.optional}</Span>}
    </Box>
    {hint && <Box className="field__hint">{hint}</Box>}
    {children}
    {error && (
      <Box className="field__error" id={id && `${id}-error`} role="alert">
        {error}
      </Box>
    )}
  </Box>
)

type LineProps = Omit<FieldProps, 'children'> &
  Pick<TextInputProps, 'value' | 'onChange' | 'placeholder' | 'type' | 'disabled'>

export const TextField = ({ label, hint, optional, error, id, ...input }: LineProps) => (
  <Field label={label} hint={hint} optional={optional} error={error} id={id}>
    <TextInput {...input} id={id} label={label} bad={!!error} describedBy={error && id ? `${id}-error` : undefined} />
  </Field>
)

type AreaProps = Omit<LineProps, 'type'> & { rows?: number; limit: number; least?: number }

/** Several lines, counted in code points as the server does; too much is said, never cut off. */
export const TextArea = ({ label, hint, optional, error, id, limit, least = 0, ...input }: AreaProps) => {
  const length = codePoints(input.value.trim())
  const over = length > limit
  const said = over
    ? texts.field.tooLong(length - limit)
    : length > 0 && length < least
      ? texts.field.tooShort(least - length)
      : `${length}/${limit}`
  return (
    <Field label={label} hint={hint} optional={optional} error={error} id={id}>
      <TextBox
        {...input}
        id={id}
        label={label}
        bad={!!error || over}
        describedBy={error && id ? `${id}-error` : undefined}
      />
      <Box className={`field__count ${over ? 'field__count--over' : ''}`} live={over ? 'polite' : undefined}>
        {said}
      </Box>
    </Field>
  )
}
