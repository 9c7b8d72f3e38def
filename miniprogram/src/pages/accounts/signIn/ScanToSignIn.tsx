import type { Session } from '@shared/accounts/schemas'
import { useCallback, useEffect, useState } from 'react'
import { type ApiError, asApiError } from '../../../api/apiError'
import { call } from '../../../api/client'
import { forgetEverything } from '../../../api/query'
import { Card } from '../../../components/Card'
import { ErrorState } from '../../../components/ErrorState'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Heading, Picture } from '../../../elements/elements'
import { goBack } from '../../../routes'
import { keepSession } from '../../../state/session'
import { texts } from '../texts'

type Ticket = { ticketId: string; secret: string; qrcode: string; expiresAt: string }

const POLL = 2000

/** A code on the screen, confirmed on the phone; a new one before the old one ends. */
export const ScanToSignIn = () => {
  const [ticket, setTicket] = useState<Ticket>()
  const [error, setError] = useState<ApiError>()

  const begin = useCallback((): void => {
    setError(undefined)
    call('POST /login-tickets', {}).then(setTicket, (thrown) => setError(asApiError(thrown)))
  }, [])
  useEffect(begin, [begin])

  useEffect(() => {
    if (!ticket) return undefined
    const enter = (session: Session): void => {
      keepSession(session)
      void forgetEverything()
      goBack()
    }
    const timer = setInterval(async () => {
      if (Date.parse(ticket.expiresAt) < Date.now() + 2000) return begin()
      // A poll that failed is followed by the next; an ended ticket by a new one.
      const answer = await call('GET /login-tickets/{ticketId}', {
        ticketId: ticket.ticketId,
        secret: ticket.secret,
      }).catch((thrown: unknown) => (asApiError(thrown).code === 'ticket_used' ? begin() : undefined))
      if (answer?.session) enter(answer.session)
    }, POLL)
    return () => clearInterval(timer)
  }, [ticket, begin])

  if (error) return <ErrorState error={error} onRetry={begin} />
  if (!ticket) return <Skeleton rows={6} />
  return (
    <Card className="scan">
      <Heading level={2} className="scan__title serif">
        {texts.signIn.scanTitle}
      </Heading>
      <Picture className="scan__code" src={ticket.qrcode} alt={texts.signIn.qrCode} />
      <Box>{texts.signIn.scanHint}</Box>
      <Box className="muted small">{texts.signIn.whoSignsInHere}</Box>
    </Card>
  )
}
