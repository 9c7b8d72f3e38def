import { useEffect, useState } from 'react'
import { loadConfig } from '../../config'
import { Box } from '../../elements/elements'
import { Button } from '../Button'
import { TextField } from '../Field'
import { texts } from '../texts'
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
  if (!demo) return <Box className="phone-sheet__note">{texts.phoneSheet.openInWeChat}</Box>
  const valid = /^1[3-9]\d{9}$/.test(number)
  return (
    <>
      <TextField
        label={texts.phoneSheet.demoPhone}
        hint={texts.phoneSheet.demoHint}
        type="number"
        value={number}
        onChange={setNumber}
      />
      <Box className="phone-sheet__go">
        <Button block busy={busy} disabled={!agreed || !valid} onTap={() => onCode(`demo-phone-${number}`)}>
          {texts.phoneSheet.verify}
        </Button>
      </Box>
      {!agreed && <Box className="phone-sheet__note">{texts.phoneSheet.agreeFirst}</Box>}
    </>
  )
}
