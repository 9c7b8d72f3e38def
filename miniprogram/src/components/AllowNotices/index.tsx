import type { Subject } from '@shared/accounts/noticeWords'
import { Box } from '../../elements/elements'
import { Button } from '../Button'
import { Icon } from '../Icon'
import { texts } from '../texts'
import { useAllow } from './useAllow'
import './style.css'

type AllowNoticesProps = { subjects: readonly Subject[]; text: string }

/** Offers to tell the person in WeChat, at the moment when they have begun to wait for something. */
export const AllowNotices = ({ subjects, text }: AllowNoticesProps) => {
  const { askFor, templatesFor } = useAllow()
  const templates = templatesFor(subjects)
  if (templates.length === 0) return null
  return (
    <Box className="allow">
      <Icon name="bell" />
      <Box className="grow">{text}</Box>
      <Button kind="secondary" size="small" onTap={() => void askFor(templates)}>
        {texts.allowNotices.tellMeInWeChat}
      </Button>
    </Box>
  )
}
