import Taro from '@tarojs/taro'
import { useGet } from '../../api/query'
import { Box, Span, Tap } from '../../elements/elements'
import { go } from '../../routes'
import { texts } from '../texts'
import './style.css'

const DAY = 24 * 3_600_000

/** Who runs this, whom to call, and under which numbers it is registered. */
export const SiteFooter = () => {
  const { data } = useGet('GET /identity', {}, { staleTime: DAY })
  const telephone = data?.telephone
  return (
    <Box className="site-footer">
      <Span>{texts.siteFooter.name}</Span>
      {data && <Span>{texts.siteFooter.organiser(data.organiser)}</Span>}
      {telephone && (
        <Tap
          className="link"
          onTap={() => void Taro.makePhoneCall({ phoneNumber: telephone.replace(/[^\d]/g, '') }).catch(() => undefined)}
        >
          {texts.siteFooter.telephone(telephone)}
        </Tap>
      )}
      {data?.icp && <Span>{data.icp}</Span>}
      {data?.publicSecurity && <Span>{data.publicSecurity}</Span>}
      <Tap className="link" onTap={() => go('privacy')}>
        {texts.siteFooter.privacyPolicy}
      </Tap>
      {data?.demo && <Span className="site-footer__demo">{texts.siteFooter.demoNotice}</Span>}
    </Box>
  )
}
