import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { plainText } from '../lib/plainText'
import type { BoxProps, HeadingProps, SpanProps, TapProps, TextBoxProps, TextInputProps, WordsProps } from './elements'

export const Box = ({ className, style, id, role, label, live, hidden, children }: BoxProps) => (
  <div
    {...{ role, 'aria-label': label, 'aria-live': live }}
    className={className}
    style={style}
    id={id}
    hidden={hidden}
  >
    {children}
  </div>
)

export const Span = ({ className, style, children }: SpanProps) => (
  <span className={className} style={style}>
    {children}
  </span>
)

/** On or off is told as the role has it: checked, selected, or pressed for a plain button. */
const statesOf = ({ role, pressed, selected, expanded }: TapProps) => {
  const checks = role === 'checkbox' || role === 'radio' || role === 'switch'
  return {
    [checks ? 'aria-checked' : 'aria-pressed']: pressed,
    'aria-selected': selected,
    'aria-expanded': expanded,
  }
}

export const Tap = (props: TapProps) => (
  <button
    type="button"
    id={props.id}
    className={`tap ${props.disabled ? 'tap--off' : ''} ${props.className ?? ''}`}
    style={props.style}
    disabled={props.disabled}
    onClick={props.onTap}
    role={props.role}
    aria-label={props.label}
    {...statesOf(props)}
  >
    {props.children}
  </button>
)

/** Words within running text that can be tapped: a link among words, which breaks over lines as they do. */
export const InlineTap = ({ className, pressed, onTap, children }: TapProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a button element does not break over lines
  <span
    role="button"
    tabIndex={0}
    aria-pressed={pressed}
    className={className}
    onClick={onTap}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onTap?.()
    }}
  >
    {children}
  </span>
)

/** Words to read that also answer a touch; what that does has a button of its own nearby, so it is none itself. */
export const Words = ({ className, onTouch, children }: WordsProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the button nearby is for keyboards and screen readers
  // biome-ignore lint/a11y/useKeyWithClickEvents: as above
  <span
    className={className}
    onClick={() => {
      // Whoever selects words to copy them has not tapped.
      if (document.getSelection()?.isCollapsed !== false) onTouch()
    }}
  >
    {children}
  </span>
)

export const Heading = ({ level = 2, className, id, children }: HeadingProps) => {
  const Tag = `h${level}` as const
  return (
    <Tag className={`heading ${className ?? ''}`} id={id}>
      {children}
    </Tag>
  )
}

export const TextInput = (props: TextInputProps) => (
  <input
    id={props.id}
    className={`field-input ${props.bad ? 'field-input--bad' : ''} ${props.className ?? ''}`}
    value={props.value}
    placeholder={props.placeholder}
    type={props.type === 'search' ? 'search' : 'text'}
    inputMode={props.type === 'number' ? 'numeric' : undefined}
    enterKeyHint={props.type === 'search' ? 'search' : undefined}
    aria-label={props.label}
    aria-invalid={props.bad || undefined}
    aria-describedby={props.describedBy}
    disabled={props.disabled}
    onChange={(event) => props.onChange(plainText(event.target.value))}
    onKeyDown={(event) => {
      // An input method's own Enter chooses a word; only a plain one confirms.
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onConfirm?.()
    }}
  />
)

export const TextBox = ({ rows = 5, ...props }: TextBoxProps) => {
  const box = useRef<HTMLTextAreaElement>(null)
  const { value } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [value])
  return (
    <textarea
      ref={box}
      id={props.id}
      className={`field-input ${props.bad ? 'field-input--bad' : ''} ${props.className ?? ''}`}
      rows={rows}
      value={value}
      placeholder={props.placeholder}
      aria-label={props.label}
      aria-invalid={props.bad || undefined}
      aria-describedby={props.describedBy}
      disabled={props.disabled}
      onChange={(event) => props.onChange(plainText(event.target.value))}
      onPaste={(event) => {
        const html = event.clipboardData.getData('text/html')
        if (html && props.onPasteHtml?.(html)) event.preventDefault()
      }}
    />
  )
}

export const Picture = ({ src, alt, className }: { src: string; alt: string; className?: string }) => (
  <img className={`image ${className ?? ''}`} src={src} alt={alt} loading="lazy" />
)

export const ScrollRow = ({
  className,
  label,
  children,
}: {
  className?: string
  label?: string
  children?: ReactNode
}) => (
  <section className={`scroll-x ${className ?? ''}`} aria-label={label} tabIndex={label ? 0 : undefined}>
    {children}
  </section>
)
