import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import { refresh, useGet } from '../../api/query'
import { Box, Span, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { phoneGateStore } from '../../state/phoneGate'
import { keepSession, sessionStore } from '../../state/session'
import { useStore } from '../../state/store'
import { TextField } from '../Field'
import { Icon } from '../Icon'
import { Sheet } from '../Sheet'
import { texts } from '../texts'
import { PhoneStep } from './PhoneStep'
import './style.css'

/** Verifies the phone, after consent to the privacy policy in force. */
export const PhoneSheet = () => {
  const gate = useStore(phoneGateStore)
  const [agreed, setAgreed] = useState(false)
  const [child, setChild] = useState(false)
  const [guardian, setGuardian] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const privacy = useGet('GET /privacy', {}, { enabled: !!gate })

  const bind = async (code: string, takeOver?: boolean): Promise<void> => {
    if (!privacy.data) return
    setBusy(true)
    setError(undefined)
    try {
      const answer = await call('POST /me/phone', {
        code,
        consent: privacy.data.version,
        takeOver,
        ...(child && { guardian: guardian.trim() }),
      })
      keepSession({ ...answer, code: sessionStore.get()?.code })
      void refresh('GET /me')
      toast(texts.phoneSheet.verified, 'good')
      gate?.answer(true)
    } catch (thrown) {
      const failure = asApiError(thrown)
      if (failure.code === 'phone_taken' && !takeOver) {
        const yes = await confirm({
          title: failure.title,
          text: failure.detail,
          yes: texts.phoneSheet.rebind,
          no: texts.phoneSheet.cancel,
        })
        if (yes) return await bind(code, true)
      } else setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Sheet open={!!gate} title={texts.phoneSheet.title} onClose={() => gate?.answer(false)}>
      <Box className="phone-sheet__why">{texts.phoneSheet.why}</Box>
      <Box className="phone-sheet__consent">
        <Tap
          className="phone-sheet__check"
          role="checkbox"
          label={texts.phoneSheet.agreeToPolicy}
          pressed={agreed}
          onTap={() => setAgreed(!agreed)}
        >
          <Box className={`phone-sheet__box ${agreed ? 'is-on' : ''}`}>
            {agreed && <Icon name="check" size="small" />}
          </Box>
          <Span>{texts.phoneSheet.haveReadAndAgree}</Span>
        </Tap>
        <Tap className="link" onTap={() => go('privacy')}>
          {texts.phoneSheet.privacyPolicy}
        </Tap>
      </Box>
      <Box className="phone-sheet__consent">
        <Tap
          className="phone-sheet__check"
          role="checkbox"
          label={texts.phoneSheet.guardianAgreed}
          pressed={child}
          onTap={() => setChild(!child)}
        >
          <Box className={`phone-sheet__box ${child ? 'is-on' : ''}`}>
            {child && <Icon name="check" size="small" />}
          </Box>
          <Span>{texts.phoneSheet.guardianAgreed}</Span>
        </Tap>
      </Box>
      {child && (
        <TextField id="guardian" label={texts.phoneSheet.guardianName} value={guardian} onChange={setGuardian} />
      )}
      <PhoneStep
        agreed={agreed && !!privacy.data && (!child || guardian.trim() !== '')}
        busy={busy}
        onCode={(code) => bind(code)}
      />
      {(error ?? privacy.error) && (
        <Box className="phone-sheet__error" role="alert">
          {(error ?? privacy.error)?.detail}
        </Box>
      )}
    </Sheet>
  )
}
