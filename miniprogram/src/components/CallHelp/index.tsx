import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useGet } from '../../api/query'
import { Box } from '../../elements/elements'
import { Button } from '../Button'
import { Cell, List } from '../List'
import { Sheet } from '../Sheet'
import { Skeleton } from '../Skeleton'
import './style.css'

const call = (telephone: string): void =>
  void Taro.makePhoneCall({ phoneNumber: telephone.replace(/[^\d]/g, '') }).catch(() => undefined)

const Numbers = () => {
  const identity = useGet('GET /identity', {}, { staleTime: 3_600_000 })
  const stations = useGet('GET /stations', { limit: 100 }, { staleTime: 300_000 })
  if (identity.isPending || stations.isPending) return <Skeleton rows={4} />
  const withPhone = (stations.data?.items ?? []).filter(({ phone }) => phone)
  const office = identity.data?.telephone
  return (
    <>
      {office && (
        <List title="不会用、有疑问">
          <Cell icon="phone" title={office} note={identity.data?.organiser} onTap={() => call(office)} />
        </List>
      )}
      <List title="找附近的代表家站室">
        {withPhone.map(({ id, name, phone = '', district }) => (
          <Cell key={id} icon="phone" title={name} note={`${district}，${phone}`} onTap={() => call(phone)} />
        ))}
        {withPhone.length === 0 && <Cell title="暂时没有读到电话" note="请检查网络后再打开" />}
      </List>
    </>
  )
}

/** 打电话问一问: on every page of 长辈版, a person can be reached. */
export const CallHelp = () => {
  const [open, setOpen] = useState(false)
  return (
    <Box className="call-help">
      <Button kind="secondary" block icon="phone" onTap={() => setOpen(true)}>
        打电话问一问
      </Button>
      <Sheet open={open} title="打电话问一问" onClose={() => setOpen(false)}>
        {open && <Numbers />}
      </Sheet>
    </Box>
  )
}
