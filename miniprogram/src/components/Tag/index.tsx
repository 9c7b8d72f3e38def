import type { Result } from '@shared/opinions/words'
import { type OpinionStatus, opinionStatusNames, resultName } from '@shared/opinions/words'
import type { ReactNode } from 'react'
import { Span } from '../../elements/elements'
import './style.css'

export type Tone = 'quiet' | 'accent' | 'good' | 'info' | 'warn' | 'gold'

export const Tag = ({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) => (
  <Span className={`tag tag--${tone}`}>{children}</Span>
)

const resultTones: Record<Result, Tone> = {
  adopted: 'good',
  partially_adopted: 'gold',
  not_adopted: 'quiet',
  noted: 'info',
}
const statusTones: Record<OpinionStatus, Tone> = {
  submitted: 'info',
  held: 'warn',
  reviewing: 'info',
  proposed: 'info',
  decided: 'good',
  withdrawn: 'quiet',
  rejected: 'quiet',
}

type StatusTagProps = { status: OpinionStatus; result?: Result; tentative?: boolean }

/** Where an opinion stands: its result once there is one. */
export const StatusTag = ({ status, result, tentative }: StatusTagProps) =>
  status === 'decided' && result ? (
    <Tag tone={resultTones[result]}>{resultName(result, tentative)}</Tag>
  ) : (
    <Tag tone={statusTones[status]}>{opinionStatusNames[status]}</Tag>
  )
