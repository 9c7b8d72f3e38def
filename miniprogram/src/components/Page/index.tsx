import { useDidHide, useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { useContentAge } from '../../api/age'
import { Box, Heading, Span, Tap } from '../../elements/elements'
import { when } from '../../lib/time'
import { dressDocument, dressPage, ownHeader } from '../../platform/pageChrome'
import { goBack, type TabName } from '../../routes'
import { useOnline } from '../../state/online'
import { useElder, useTheme } from '../../state/preferences'
import { CallHelp } from '../CallHelp'
import { Dialog } from '../Dialog'
import { ErrorBoundary } from '../ErrorBoundary'
import { Icon } from '../Icon'
import { PhoneSheet } from '../PhoneSheet'
import { PrivacySheet } from '../PrivacySheet'
import { TabBar } from '../TabBar'
import { Toast } from '../Toast'
import { texts } from '../texts'
import './style.css'

type PageProps = {
  title: string
  /** The tab this page is; other pages have a way back. */
  tab?: TabName
  /** Staff pages use the whole width of a PC. */
  wide?: boolean
  /** Without the padding, for pages that draw to the edges. */
  flush?: boolean
  /** Stays at the bottom: what to do on this page. */
  footer?: ReactNode
  /** At the right of the web header. */
  action?: ReactNode
  /** Asked before leaving by our own back button. */
  onBack?: () => void
  children: ReactNode
}

/** 刚才, 今天 14:05 */
const whenRead = (at: number): string =>
  Date.now() - at < 60_000 ? texts.page.justNow : when(new Date(at).toISOString())

/** Every page stands in one: theme, safe areas, title, offline notice, questions and passing words. */
export const Page = ({ title, tab, wide, flush, footer, action, onBack = goBack, children }: PageProps) => {
  const { dark, className } = useTheme()
  const online = useOnline()
  const age = useContentAge(online)
  const elder = useElder()
  const [shown, setShown] = useState(true)
  useDidShow(() => {
    setShown(true)
    dressPage(title, dark)
  })
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    dressPage(title, dark)
    dressDocument(className)
  }, [title, dark, className, shown])

  return (
    <Box className={`page ${className} ${wide ? 'page--wide' : ''} ${flush ? 'page--flush' : ''}`}>
      {ownHeader && (
        <Box className={`page__header ${tab ? 'page__header--tab' : ''}`} role="banner">
          {!tab && (
            <Tap className="page__back" label={texts.page.back} onTap={onBack}>
              <Icon name="back" />
            </Tap>
          )}
          <Heading level={1} className="page__title">
            {title}
          </Heading>
          <Box className="page__action">{action}</Box>
        </Box>
      )}
      {(!online || age !== undefined) && (
        <Box className="page__offline" role="status">
          <Icon name="offline" size="small" />
          <Span>
            {online ? texts.page.serviceUnreachable : texts.page.offline}
            {texts.page.whatYouSee}
            {age === undefined ? texts.page.maybeOutdated : texts.page.contentFrom(whenRead(age))}
            {texts.page.wordsAreSaved}
          </Span>
        </Box>
      )}
      <Box className="page__body" role="main">
        <ErrorBoundary>{children}</ErrorBoundary>
        {elder && !wide && <CallHelp />}
      </Box>
      {footer && (
        <Box className="page__footer" role="region" label={texts.page.pageActions}>
          {footer}
        </Box>
      )}
      {tab && <TabBar current={tab} />}
      {shown && (
        <>
          <PhoneSheet />
          {process.env.TARO_ENV === 'weapp' && <PrivacySheet />}
          <Dialog />
          <Toast />
        </>
      )}
    </Box>
  )
}
