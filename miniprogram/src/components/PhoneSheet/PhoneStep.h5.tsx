import { useEffect, useState } from 'react'
import { loadConfig } from '../../config'
import { Box } from '../../elements/elements'
import { Button } from '../Button'
import { TextField } from '../Field'
import type { PhoneStepProps } from './PhoneStep'

/** A browser cannot ask WeChat for a number. Where the local double is configured, a demo number stands in for it. */
export const PhoneStep = ({ agreed, busy, onCode }: PhoneStepProps) => {
  const [demo, setDemo] = useState<boolean>()
  const [number, setNumber] = useState('')
  useEffect(() => {
    loadConfig().then(
      ({ doubleBase }) => setDemo(!!doubleBase),
      () => setDemo(false),
    )
  }, [])
  if (demo === undefined) return null
  if (!demo)
    return <Box className="phone-sheet__note">请在微信中打开“立法民意直通车”小程序，验证手机号后发表意见。</Box>
  const valid = /^1[3-9]\d{9}$/.test(number)
  return (
    <>
      <TextField
        label="演示手机号"
        hint="本机演示用，任意 11 位号码即可，不会发短信。"
        type="number"
        value={number}
        onChange={setNumber}
      />
      <Box className="phone-sheet__go">
        <Button block busy={busy} disabled={!agreed || !valid} onTap={() => onCode(`demo-phone-${number}`)}>
          验证
        </Button>
      </Box>
      {!agreed && <Box className="phone-sheet__note">请先阅读并同意隐私政策</Box>}
    </>
  )
}
