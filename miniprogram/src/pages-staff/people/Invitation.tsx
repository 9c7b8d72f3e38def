import { roleNames } from '@shared/accounts/roles'
import Taro from '@tarojs/taro'
import type { AnswerOf } from '../../api/contract'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Box, Heading, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { texts } from './texts'

export type Prepared = AnswerOf<'POST /people'>

/** The one-time code; it is shown here once and never again. */
export const Invitation = ({ prepared, onClose }: { prepared: Prepared; onClose: () => void }) => (
  <Card tone="accent" className="invitation">
    <Heading level={2} className="section__title">
      {texts.handCodeTo(prepared.name)}
    </Heading>
    {prepared.invitation && (
      <Box className="invitation__code">
        <Span selectable>{prepared.invitation}</Span>
      </Box>
    )}
    <Box>
      {texts.invitationExplained(
        prepared.name,
        prepared.phone,
        prepared.roles.map((role) => roleNames[role]).join('、'),
      )}
    </Box>
    <Box className="staff__buttons">
      {prepared.invitation && (
        <Button
          kind="secondary"
          size="small"
          onTap={async () => {
            await Taro.setClipboardData({ data: prepared.invitation ?? '' })
            toast(texts.copied, 'good')
          }}
        >
          {texts.copyCode}
        </Button>
      )}
      <Button kind="secondary" size="small" onTap={onClose}>
        {texts.codeNoted}
      </Button>
    </Box>
  </Card>
)
