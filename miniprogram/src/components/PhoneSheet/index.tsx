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
      toast('手机号已验证', 'good')
      gate?.answer(true)
    } catch (thrown) {
      const failure = asApiError(thrown)
      if (failure.code === 'phone_taken' && !takeOver) {
        const yes = await confirm({ title: failure.title, text: failure.detail, yes: '改绑到当前账号', no: '取消' })
        if (yes) return await bind(code, true)
      } else setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Sheet open={!!gate} title="验证手机号" onClose={() => gate?.answer(false)}>
      <Box className="phone-sheet__why">
        依照网络安全法，发表意见和留言需要核验真实身份。手机号加密保存，只用于核验，不会公开，也不会用来推销。
      </Box>
      <Box className="phone-sheet__consent">
        <Tap
          className="phone-sheet__check"
          role="checkbox"
          label="我已阅读并同意隐私政策"
          pressed={agreed}
          onTap={() => setAgreed(!agreed)}
        >
          <Box className={`phone-sheet__box ${agreed ? 'is-on' : ''}`}>
            {agreed && <Icon name="check" size="small" />}
          </Box>
          <Span>我已阅读并同意</Span>
        </Tap>
        <Tap className="link" onTap={() => go('privacy')}>
          《隐私政策》
        </Tap>
      </Box>
      <Box className="phone-sheet__consent">
        <Tap
          className="phone-sheet__check"
          role="checkbox"
          label="我不满十四周岁，监护人已经同意"
          pressed={child}
          onTap={() => setChild(!child)}
        >
          <Box className={`phone-sheet__box ${child ? 'is-on' : ''}`}>
            {child && <Icon name="check" size="small" />}
          </Box>
          <Span>我不满十四周岁，监护人已经同意</Span>
        </Tap>
      </Box>
      {child && <TextField id="guardian" label="监护人姓名" value={guardian} onChange={setGuardian} />}
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
