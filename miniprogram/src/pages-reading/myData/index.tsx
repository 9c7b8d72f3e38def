import { useState } from 'react'
import { forgetEverything, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Cell, List } from '../../components/List'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading } from '../../elements/elements'
import { longDate, longTime } from '../../lib/time'
import { go, replaceWith } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { keepSession, leave, sessionStore } from '../../state/session'
import { saveText } from '../platform/saveText'
import { readable } from './readable'
import './style.css'

/** 我的信息: what is held on me, my own copy of it, and how to take it back. */
export default function MyDataPage() {
  const { data, error, refetch } = useGet('GET /me/export', {})
  const withdraw = useCommand('DELETE /me/phone')
  const erase = useCommand('DELETE /me')
  const [busy, setBusy] = useState(false)

  const keep = async (name: string, text: string): Promise<void> => {
    setBusy(true)
    const kept = await saveText(name, text).catch(() => false)
    setBusy(false)
    toast(kept ? '已导出' : '没有导出成功，请重试', kept ? 'good' : 'bad')
  }
  const takeBack = async (): Promise<void> => {
    const yes = await confirm({
      title: '撤回同意？',
      text: '手机号会立即删除，之后不能再提意见和留言，要再次验证才行。已经提交的意见和对话不受影响。',
      yes: '撤回同意',
      no: '再想想',
      danger: true,
    })
    if (!yes) return
    const session = await withdraw.run({})
    if (!session) return toast('没有撤回成功，请看说明', 'bad')
    keepSession({ ...session, code: sessionStore.get()?.code })
    toast('已撤回同意，手机号已删除', 'good')
    void refetch()
  }
  const close = async (): Promise<void> => {
    const yes = await confirm({
      title: '注销账号？',
      text: '七天内再登录就算取消。满七天，您的称呼、手机号等个人信息会被删除，不能恢复。已提交的意见是立法的记录，会保留下来，但不再与您关联。',
      yes: '注销账号',
      no: '再想想',
      danger: true,
    })
    if (!yes || !(await erase.done({}))) return
    leave('deletion')
    void forgetEverything()
    toast('已申请注销，七天后生效', 'good')
    replaceWith('home')
  }

  if (!data) {
    return (
      <Page title="我的信息">
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={5} cards={2} />}
      </Page>
    )
  }
  const { account, consents } = data
  return (
    <Page title="我的信息">
      <Heading level={2} className="section__title">
        我们存着您的这些信息
      </Heading>
      <Box className="my-data__held">
        <List>
          <Cell title="称呼" value={account.name} />
          <Cell title="手机号" value={account.phone ?? '没有'} note="加密保存，只用于核验身份，别人看不到" />
          <Cell title="提交的意见" value={`${data.opinions.length} 条`} onTap={() => go('myOpinions')} />
          <Cell title="和代表、家站室的对话" value={`${data.conversations.length} 次`} onTap={() => go('chat')} />
          <Cell title="注册时间" value={longDate(account.createdAt)} />
        </List>
      </Box>

      <Box className="section">
        <Box className="section__head">
          <Heading className="section__title">隐私政策同意记录</Heading>
        </Box>
        <Card>
          {consents.length === 0 && <Box className="muted">还没有同意过。只阅读，不需要同意。</Box>}
          {consents.map(({ version, at, withdrawnAt, guardian }) => (
            <Box key={at} className="my-data__consent">
              <Box>
                {longTime(at)}同意 {version} 版{guardian ? `，由监护人${guardian}同意` : ''}
              </Box>
              {withdrawnAt && <Box className="muted small">{longTime(withdrawnAt)}撤回</Box>}
            </Box>
          ))}
        </Card>
      </Box>

      <Box className="section my-data__buttons">
        <Button kind="secondary" block icon="download" busy={busy} onTap={() => keep('我的信息.txt', readable(data))}>
          导出一份能直接看的
        </Button>
        <Button kind="plain" block busy={busy} onTap={() => keep('我的信息.json', JSON.stringify(data, null, 2))}>
          导出数据文件（JSON）
        </Button>
      </Box>

      <Box className="section">
        <List>
          <Cell icon="shield" title="隐私政策" onTap={() => go('privacy')} />
          {account.phoneVerified && (
            <Cell icon="close" title="撤回同意" note="删除手机号，之后不能再发表" onTap={takeBack} />
          )}
          <Cell icon="warning" title="注销账号" note="七天内可以反悔" danger onTap={close} />
        </List>
      </Box>
      {(withdraw.error ?? erase.error) && (
        <Box className="field__error" role="alert">
          {(withdraw.error ?? erase.error)?.detail}
        </Box>
      )}
    </Page>
  )
}
