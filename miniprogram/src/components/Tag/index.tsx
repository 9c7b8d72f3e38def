import type { Result } from '@shared/opinions/words'
import { type OpinionStatus, opinionStatusNames, resultNames } from '@shared/opinions/words'
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

/** Where an opinion stands: its result once there is one. */
export const StatusTag = ({ status, result }: { status: OpinionStatus; result?: Result }) =>
  status === 'decided' && result ? (
    <Tag tone={resultTones[result]}>{resultNames[result]}</Tag>
  ) : (
    <Tag tone={statusTones[status]}>{opinionStatusNames[status]}</Tag>
  )
