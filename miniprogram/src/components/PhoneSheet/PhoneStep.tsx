import { useState } from 'react'
import { Box } from '../../elements/elements'
import { Button } from '../Button'
import { texts } from '../texts'

export type PhoneStepProps = { agreed: boolean; busy: boolean; onCode: (code: string) => void }

/** WeChat's quota for verified numbers is used up (errno 1400001): no fault of the person's. */
const QUOTA_USED_UP = 1400001

/** WeChat's own button: a tap, and WeChat gives a code for the number. */
export const PhoneStep = ({ agreed, busy, onCode }: PhoneStepProps) => {
  const [words, setWords] = useState<string>()
  return (
    <>
      <Button
        block
        busy={busy}
        disabled={!agreed}
        openType="getPhoneNumber"
        onPhoneCode={({ code, errno }) => {
          if (code) onCode(code)
          else setWords(errno === QUOTA_USED_UP ? texts.phoneSheet.dailyLimitReached : texts.phoneSheet.noPhone)
        }}
      >
        {texts.phoneSheet.verifyWithWeChat}
      </Button>
      {!agreed && <Box className="phone-sheet__note">{texts.phoneSheet.agreeFirst}</Box>}
      {words && <Box className="phone-sheet__error">{words}</Box>}
    </>
  )
}
