import type { ReactNode } from 'react'
import { Tap, type TapProps } from '../../elements/elements'
import { Icon, type IconName } from '../Icon'
import { texts } from '../texts'
import './style.css'

type ButtonProps = Pick<TapProps, 'onTap' | 'disabled' | 'openType' | 'onPhoneCode' | 'onAgree' | 'label' | 'id'> & {
  kind?: 'primary' | 'secondary' | 'plain' | 'danger'
  size?: 'normal' | 'small'
  icon?: IconName
  /** Something is under way: the button says so and takes no second tap. */
  busy?: boolean
  block?: boolean
  children: ReactNode
}

export const Button = ({
  kind = 'primary',
  size = 'normal',
  icon,
  busy,
  block,
  disabled,
  children,
  ...tap
}: ButtonProps) => (
  <Tap
    {...tap}
    disabled={disabled || busy}
    className={`button button--${kind} button--${size} ${block ? 'button--block' : ''} ${busy ? 'button--busy' : ''}`}
  >
    {icon && <Icon name={icon} />}
    {busy ? texts.button.pleaseWait : children}
  </Tap>
)
