import { roleNames } from '@shared/accounts/roles'
import Taro from '@tarojs/taro'
import type { AnswerOf } from '../../api/contract'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Box, Heading, Span } from '../../elements/elements'
import { toast } from '../../state/feedback'

export type Prepared = AnswerOf<'POST /people'>

/** The one-time code; it is shown here once and never again. */
export const Invitation = ({ prepared, onClose }: { prepared: Prepared; onClose: () => void }) => (
  <Card tone="accent" className="invitation">
    <Heading level={2} className="section__title">
      请把邀请码交给{prepared.name}
    </Heading>
    {prepared.invitation && (
      <Box className="invitation__code">
        <Span selectable>{prepared.invitation}</Span>
      </Box>
    )}
    <Box>
      {prepared.name}（{prepared.phone}）登录并验证手机号后，输入邀请码，就成为
      {prepared.roles.map((role) => roleNames[role]).join('、')}。邀请码只显示这一次，用过即失效。
    </Box>
    <Box className="staff__buttons">
      {prepared.invitation && (
        <Button
          kind="secondary"
          size="small"
          onTap={async () => {
            await Taro.setClipboardData({ data: prepared.invitation ?? '' })
            toast('已复制', 'good')
          }}
        >
          复制邀请码
        </Button>
      )}
      <Button kind="secondary" size="small" onTap={onClose}>
        已经记下
      </Button>
    </Box>
  </Card>
)
