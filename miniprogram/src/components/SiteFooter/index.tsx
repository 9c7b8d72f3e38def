import Taro from '@tarojs/taro'
import { useGet } from '../../api/query'
import { Box, Span, Tap } from '../../elements/elements'
import { go } from '../../routes'
import './style.css'

const DAY = 24 * 3_600_000

/** Who runs this, whom to call, and under which numbers it is registered. */
export const SiteFooter = () => {
  const { data } = useGet('GET /identity', {}, { staleTime: DAY })
  const telephone = data?.telephone
  return (
    <Box className="site-footer">
      <Span>立法民意直通车 · 我和代表聊聊天</Span>
      {data && <Span>主办单位：{data.organiser}</Span>}
      {telephone && (
        <Tap
          className="link"
          onTap={() => void Taro.makePhoneCall({ phoneNumber: telephone.replace(/[^\d]/g, '') }).catch(() => undefined)}
        >
          咨询电话：{telephone}
        </Tap>
      )}
      {data?.icp && <Span>{data.icp}</Span>}
      {data?.publicSecurity && <Span>{data.publicSecurity}</Span>}
      <Tap className="link" onTap={() => go('privacy')}>
        隐私政策
      </Tap>
      {data?.demo && <Span className="site-footer__demo">演示：城市、人物、号码和数据均为虚构</Span>}
    </Box>
  )
}
