import { Box, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { privacyGateStore } from '../../state/privacyGate'
import { useStore } from '../../state/store'
import { Button } from '../Button'
import { Sheet } from '../Sheet'
import { texts } from '../texts'

/** Before WeChat lets a picture be chosen, saved or words be copied for the first time: what for, and a yes or no. */
export const PrivacySheet = () => {
  const gate = useStore(privacyGateStore)
  return (
    <Sheet
      open={!!gate}
      title={texts.privacySheet.title}
      onClose={() => gate?.answer(false)}
      footer={
        <>
          <Button kind="secondary" onTap={() => gate?.answer(false)}>
            {texts.privacySheet.notNow}
          </Button>
          <Button id="agree-privacy" openType="agreePrivacyAuthorization" onAgree={() => gate?.answer(true)}>
            {texts.privacySheet.agree}
          </Button>
        </>
      }
    >
      <Box>{texts.privacySheet.why}</Box>
      <Box>{texts.privacySheet.mayStillRead}</Box>
      <Tap className="link" onTap={() => go('privacy')}>
        {texts.privacySheet.readPolicy}
      </Tap>
    </Sheet>
  )
}
