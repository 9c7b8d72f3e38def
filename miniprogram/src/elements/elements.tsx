import { Button, Image, Input, ScrollView, Text, Textarea, View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { plainText } from '../lib/plainText'

/**
 * The few elements every component is made of. WeChat draws its own, and reads out their aria attributes
 * (config/screenReader); the web build takes elements.h5.tsx, where each
 * is the HTML element that browsers, keyboards and screen readers know.
 */
export type BoxProps = {
  className?: string
  style?: CSSProperties
  id?: string
  role?: string
  label?: string
  live?: 'polite' | 'assertive' | 'off'
  hidden?: boolean
  children?: ReactNode
}

export const Box = ({ className, style, id, role, label, live, children }: BoxProps) => (
  <View className={className} style={style} id={id} aria-role={role} aria-label={label} aria-live={live}>
    {children}
  </View>
)

export type SpanProps = { className?: string; style?: CSSProperties; selectable?: boolean; children?: ReactNode }

export const Span = ({ className, style, selectable, children }: SpanProps) => (
  <Text className={className} style={style} userSelect={selectable}>
    {children}
  </Text>
)

export type TapProps = {
  onTap?: () => void
  className?: string
  style?: CSSProperties
  /** What a screen reader says where the content is a picture only. */
  label?: string
  disabled?: boolean
  pressed?: boolean
  selected?: boolean
  expanded?: boolean
  role?: string
  id?: string
  openType?: 'getPhoneNumber' | 'agreePrivacyAuthorization' | 'share' | 'contact'
  onPhoneCode?: (answer: { code?: string; errno?: number }) => void
  onAgree?: () => void
  children?: ReactNode
}

/** On or off is told as the role has it: checked, selected, or pressed for a plain button. */
const statesOf = ({ role, pressed, selected, expanded, disabled }: TapProps) => ({
  [role === 'checkbox' || role === 'radio' || role === 'switch' ? 'aria-checked' : 'aria-pressed']: pressed,
  'aria-selected': selected,
  'aria-expanded': expanded,
  'aria-disabled': disabled || undefined,
})

export const Tap = (props: TapProps) => {
  const {
    onTap,
    className,
    style,
    disabled,
    openType,
    onPhoneCode,
    onAgree,
    id,
    role = 'button',
    label,
    children,
  } = props
  return (
    <Button
      id={id}
      aria-role={role}
      aria-label={label}
      {...statesOf(props)}
      className={`tap ${disabled ? 'tap--off' : ''} ${className ?? ''}`}
      style={style}
      hoverClass={disabled ? 'none' : 'tap--down'}
      disabled={disabled}
      openType={openType}
      onClick={disabled ? undefined : onTap}
      onGetPhoneNumber={onPhoneCode && (({ detail }) => onPhoneCode(detail as { code?: string; errno?: number }))}
      onAgreePrivacyAuthorization={onAgree}
    >
      {children}
    </Button>
  )
}

/** Words within running text that can be tapped. */
export const InlineTap = ({ className, pressed, onTap, children }: TapProps) => (
  <Text className={className} onClick={onTap} aria-role="button" aria-pressed={pressed}>
    {children}
  </Text>
)

export type WordsProps = { className?: string; onTouch: () => void; children?: ReactNode }

/** Words to read that also answer a touch; what that does has a button of its own nearby, so it is none itself. */
export const Words = ({ className, onTouch, children }: WordsProps) => (
  <Text className={className} userSelect onClick={onTouch}>
    {children}
  </Text>
)

export type HeadingProps = { level?: 1 | 2 | 3; className?: string; id?: string; children?: ReactNode }

export const Heading = ({ className, id, children }: HeadingProps) => (
  <View className={`heading ${className ?? ''}`} id={id} aria-role="heading">
    {children}
  </View>
)

export type TextInputProps = {
  value: string
  onChange: (value: string) => void
  label: string
  id?: string
  className?: string
  placeholder?: string
  type?: 'text' | 'number' | 'search'
  disabled?: boolean
  bad?: boolean
  describedBy?: string
  onConfirm?: () => void
}

export const TextInput = ({
  value,
  onChange,
  label,
  className,
  placeholder,
  type,
  disabled,
  bad,
  onConfirm,
}: TextInputProps) => (
  <Input
    aria-label={label}
    className={`field-input ${bad ? 'field-input--bad' : ''} ${className ?? ''}`}
    value={value}
    placeholder={placeholder}
    placeholderClass="field-placeholder"
    type={type === 'number' ? 'number' : 'text'}
    confirmType={type === 'search' ? 'search' : 'done'}
    maxlength={-1}
    disabled={disabled}
    onInput={(event) => onChange(plainText(event.detail.value))}
    onConfirm={onConfirm}
  />
)

export type TextBoxProps = Omit<TextInputProps, 'type' | 'onConfirm'> & {
  rows?: number
  /** Takes what was copied with its form, as from Word; false: paste the plain words. Browsers only. */
  onPasteHtml?: (html: string) => boolean
}

/** WeChat cuts a textarea at 140 characters unless told otherwise; our limits count code points elsewhere. */
export const TextBox = ({ value, onChange, label, className, placeholder, disabled, bad, rows = 5 }: TextBoxProps) => (
  <Textarea
    aria-label={label}
    className={`field-input ${bad ? 'field-input--bad' : ''} ${className ?? ''}`}
    style={{ minHeight: `${rows * 28}px` }}
    value={value}
    placeholder={placeholder}
    placeholderClass="field-placeholder"
    maxlength={-1}
    autoHeight
    disabled={disabled}
    cursorSpacing={96}
    showConfirmBar={false}
    disableDefaultPadding
    onInput={(event) => onChange(plainText(event.detail.value))}
  />
)

export const Picture = ({ src, alt, className }: { src: string; alt: string; className?: string }) => (
  <Image className={`image ${className ?? ''}`} src={src} mode="widthFix" lazyLoad aria-role="img" aria-label={alt} />
)

export const ScrollRow = ({ className, children }: { className?: string; label?: string; children?: ReactNode }) => (
  <ScrollView className={`scroll-x ${className ?? ''}`} scrollX enhanced showScrollbar={false}>
    {children}
  </ScrollView>
)
