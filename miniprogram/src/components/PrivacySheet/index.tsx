import { Box, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { privacyGateStore } from '../../state/privacyGate'
import { useStore } from '../../state/store'
import { Button } from '../Button'
import { Sheet } from '../Sheet'

/** Before WeChat lets a picture be chosen, saved or words be copied for the first time: what for, and a yes or no. */
export const PrivacySheet = () => {
  const gate = useStore(privacyGateStore)
  return (
    <Sheet
      open={!!gate}
      title="使用前请您同意"
      onClose={() => gate?.answer(false)}
      footer={
        <>
          <Button kind="secondary" onTap={() => gate?.answer(false)}>
            暂不同意
          </Button>
          <Button id="agree-privacy" openType="agreePrivacyAuthorization" onAgree={() => gate?.answer(true)}>
            同意
          </Button>
        </>
      }
    >
      <Box>接下来的操作要用到手机的照片、剪贴板或手机号，只在您自己点击时使用，不作别的用途。</Box>
      <Box>不同意也可以继续阅读草案、查看答复。</Box>
      <Tap className="link" onTap={() => go('privacy')}>
        看看《隐私政策》
      </Tap>
    </Sheet>
  )
}
