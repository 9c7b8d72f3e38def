import { may, type Permission } from '@shared/accounts/roles'
import type { ReactNode } from 'react'
import { clientError } from '../../api/apiError'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Box } from '../../elements/elements'
import { useSession } from '../../state/session'
import { texts } from './texts'
import './staffPage.css'

type StaffPageProps = {
  title: string
  /** Any one of them is enough. */
  permission: Permission | readonly Permission[]
  action?: ReactNode
  footer?: ReactNode
  onBack?: () => void
  /** The content draws to the edges and scrolls by itself. */
  flush?: boolean
  children: ReactNode
}

/** A page of the office: says who may use it instead of showing errors to those who may not. */
export const StaffPage = ({ permission, flush, children, ...page }: StaffPageProps) => {
  const roles = useSession()?.account.roles
  return (
    <Page wide flush={flush} {...page}>
      {!roles ? (
        <ErrorState error={clientError('sign_in_required')} />
      ) : ![permission].flat().some((one) => may(roles, one)) ? (
        <Empty icon="shield" title={texts.noPermission} text={texts.noPermissionDetail} />
      ) : (
        <Box className={flush ? '' : 'staff'}>{children}</Box>
      )}
    </Page>
  )
}
