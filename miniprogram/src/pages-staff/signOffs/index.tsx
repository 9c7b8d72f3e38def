import { may } from '@shared/accounts/roles'
import { signOffMatterNames, signOffStateNames } from '@shared/drafts/words'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { refresh, useGetPages } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Segmented } from '../../components/Segmented'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { ReasonForm } from '../components/ReasonForm'
import { StaffPage } from '../components/StaffPage'
import { AskedContent } from './AskedContent'
import './style.css'

type SignOff = ItemOf<'GET /sign-offs'>
type View = 'examining' | 'signing' | 'done'

const Steps = ({ item }: { item: SignOff }) => (
  <Box className="muted small sign-off__steps">
    <Box>
      提请：{item.drafted.by}，{longTime(item.drafted.at)}
    </Box>
    {item.examined && (
      <Box>
        审核：{item.examined.by}，{longTime(item.examined.at)}，保密审查通过
        {item.examined.comment && `；${item.examined.comment}`}
      </Box>
    )}
    {item.signed && (
      <Box>
        签发：{item.signed.by}，{longTime(item.signed.at)}
        {item.signed.comment && `；${item.signed.comment}`}
      </Box>
    )}
    {item.returned && (
      <Box>
        退回：{item.returned.by}，{longTime(item.returned.at)}；{item.returned.comment}
      </Box>
    )}
  </Box>
)

const Row = ({ item }: { item: SignOff }) => {
  const account = useSession()?.account
  const roles = account?.roles ?? []
  const withdraw = useCommand('DELETE /sign-offs/{signOffId}')
  const [returning, setReturning] = useState(false)
  const examine = useCommand('POST /sign-offs/{signOffId}/examination')
  const approve = useCommand('POST /sign-offs/{signOffId}/approval')
  const giveBack = useCommand('POST /sign-offs/{signOffId}/return')
  const what = `《${item.draftTitle}》：${signOffMatterNames[item.matter]}`
  const done = (words: string): void => {
    toast(words, 'good')
    void refresh('GET /sign-offs', 'GET /drafts/{draftId}')
  }
  const pass = async (): Promise<void> => {
    const yes = await confirm({
      title: '审核通过？',
      text: `${what}。确认内容已经审核，并已完成保密审查、不含国家秘密和不宜公开的信息。`,
      yes: '保密审查通过，送签',
      no: '再看看',
    })
    if (yes && (await examine.run({ signOffId: item.id, secrecy: 'cleared' }))) done('已送签')
  }
  const sign = async (): Promise<void> => {
    const yes = await confirm({
      title: '签发？',
      text: `${what}。签发后随即生效，群众可以看到。`,
      yes: '签发',
      no: '再看看',
    })
    if (yes && (await approve.run({ signOffId: item.id }))) done('已签发')
  }
  const waits = item.state === 'examining' || item.state === 'signing'
  return (
    <Card>
      <Box className="row row--between">
        <Box className="sign-off__title">{signOffMatterNames[item.matter]}</Box>
        <Tag tone={item.state === 'approved' ? 'good' : waits ? 'accent' : 'quiet'}>
          {signOffStateNames[item.state]}
        </Tag>
      </Box>
      <Box className="serif">{item.draftTitle}</Box>
      <Steps item={item} />
      <AskedContent item={item} />
      {returning ? (
        <ReasonForm
          slot={`sign-off:${item.id}`}
          label="退回的理由"
          hint="提请人会看到"
          button="退回"
          busy={giveBack.busy}
          onCancel={() => setReturning(false)}
          onSubmit={async (reason) => {
            if (!(await giveBack.run({ signOffId: item.id, reason }))) return false
            done('已退回')
            return true
          }}
        />
      ) : (
        <Box className="staff__buttons">
          <Button kind="plain" size="small" onTap={() => go('staffDraft', { id: item.draftId })}>
            看草案
          </Button>
          {item.state === 'examining' && may(roles, 'drafts:examine') && (
            <Button size="small" busy={examine.busy} onTap={pass}>
              审核通过
            </Button>
          )}
          {item.state === 'signing' && may(roles, 'drafts:sign') && (
            <Button size="small" busy={approve.busy} onTap={sign}>
              签发
            </Button>
          )}
          {waits && item.drafted.by === account?.name && (
            <Button
              kind="secondary"
              size="small"
              busy={withdraw.busy}
              onTap={async () => {
                if (await withdraw.run({ signOffId: item.id })) done('已撤回')
              }}
            >
              撤回
            </Button>
          )}
          {waits && may(roles, 'drafts:examine') && (
            <Button kind="secondary" size="small" onTap={() => setReturning(true)}>
              退回…
            </Button>
          )}
        </Box>
      )}
      <Failure error={examine.error ?? approve.error ?? giveBack.error ?? withdraw.error} />
    </Card>
  )
}

const nothing = {
  examining: '没有等待审核的事项',
  signing: '没有等待签发的事项',
  done: '还没有办结的事项',
}

/** 起草 → 审核 → 签发: what waits for whom. */
export default function StaffSignOffs() {
  const [view, setView] = useState<View>('examining')
  const pages = useGetPages('GET /sign-offs', { state: view })
  return (
    <StaffPage title="审核与签发" permission="opinions:read">
      <Segmented
        label="按环节查看"
        choices={[
          { value: 'examining', label: '待审核' },
          { value: 'signing', label: '待签发' },
          { value: 'done', label: '已办结' },
        ]}
        value={view}
        onChange={setView}
      />
      <Box className="sign-offs">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={
            <Empty
              icon="check-circle"
              title={nothing[view]}
              text="草案页“设置”中开启签发后，公布文本、安排征求意见、公告和反馈都先经审核、签发。"
            />
          }
        >
          {(item) => <Row item={item} />}
        </InfiniteList>
      </Box>
      <Span className="visually-hidden">起草、审核、签发须由不同的人办理</Span>
    </StaffPage>
  )
}
