import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useGet } from '../../api/query'
import { Box } from '../../elements/elements'
import { Button } from '../Button'
import { Cell, List } from '../List'
import { Sheet } from '../Sheet'
import { Skeleton } from '../Skeleton'
import { texts } from '../texts'
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
        <List title={texts.callHelp.title}>
          <Cell icon="phone" title={office} note={identity.data?.organiser} onTap={() => call(office)} />
        </List>
      )}
      <List title={texts.callHelp.findStation}>
        {withPhone.map(({ id, name, phone = '', district }) => (
          <Cell key={id} icon="phone" title={name} note={`${district}，${phone}`} onTap={() => call(phone)} />
        ))}
        {withPhone.length === 0 && <Cell title={texts.callHelp.noPhone} note={texts.callHelp.checkNetwork} />}
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
        {texts.callHelp.callUs}
      </Button>
      <Sheet open={open} title={texts.callHelp.callUs} onClose={() => setOpen(false)}>
        {open && <Numbers />}
      </Sheet>
    </Box>
  )
}
