import { useState } from 'react'
import { Box } from '../../elements/elements'
import { Button } from '../Button'

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
          else
            setWords(
              errno === QUOTA_USED_UP
                ? '今天的手机号验证次数已用完，请明天再来；您写好的内容已保存在手机上。'
                : '没有取得手机号。您可以再点一次，或者稍后再说，写好的内容已保存在手机上。',
            )
        }}
      >
        用微信绑定的手机号验证
      </Button>
      {!agreed && <Box className="phone-sheet__note">请先阅读并同意隐私政策</Box>}
      {words && <Box className="phone-sheet__error">{words}</Box>}
    </>
  )
}
