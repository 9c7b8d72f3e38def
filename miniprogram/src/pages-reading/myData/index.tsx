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
import { texts } from './texts'
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
    toast(kept ? texts.exported : texts.exportFailed, kept ? 'good' : 'bad')
  }
  const takeBack = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.withdrawQuestion,
      text: texts.withdrawDetail,
      yes: texts.withdraw,
      no: texts.thinkAgain,
      danger: true,
    })
    if (!yes) return
    const session = await withdraw.run({})
    if (!session) return toast(texts.withdrawFailed, 'bad')
    keepSession({ ...session, code: sessionStore.get()?.code })
    toast(texts.withdrawn, 'good')
    void refetch()
  }
  const close = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.closeAccountQuestion,
      text: texts.closeAccountDetail,
      yes: texts.closeAccount,
      no: texts.thinkAgain,
      danger: true,
    })
    if (!yes || !(await erase.done({}))) return
    leave('deletion')
    void forgetEverything()
    toast(texts.closingRequested, 'good')
    replaceWith('home')
  }

  if (!data) {
    return (
      <Page title={texts.title}>
        {error ? <ErrorState error={error} onRetry={() => refetch()} /> : <Skeleton rows={5} cards={2} />}
      </Page>
    )
  }
  const { account, consents } = data
  return (
    <Page title={texts.title}>
      <Heading level={2} className="section__title">
        {texts.whatWeHold}
      </Heading>
      <Box className="my-data__held">
        <List>
          <Cell title={texts.name} value={account.name} />
          <Cell title={texts.phone} value={account.phone ?? texts.none} note={texts.phoneNote} />
          <Cell
            title={texts.opinions}
            value={texts.opinionCount(data.opinions.length)}
            onTap={() => go('myOpinions')}
          />
          <Cell
            title={texts.conversations}
            value={texts.conversationCount(data.conversations.length)}
            onTap={() => go('chat')}
          />
          <Cell title={texts.registeredAt} value={longDate(account.createdAt)} />
        </List>
      </Box>

      <Box className="section">
        <Box className="section__head">
          <Heading className="section__title">{texts.consents}</Heading>
        </Box>
        <Card>
          {consents.length === 0 && <Box className="muted">{texts.noConsents}</Box>}
          {consents.map(({ version, at, withdrawnAt, guardian }) => (
            <Box key={at} className="my-data__consent">
              <Box>
                {texts.agreedToVersion(longTime(at), version)}
                {guardian ? texts.agreedByGuardian(guardian) : ''}
              </Box>
              {withdrawnAt && <Box className="muted small">{texts.withdrawnOn(longTime(withdrawnAt))}</Box>}
            </Box>
          ))}
        </Card>
      </Box>

      <Box className="section my-data__buttons">
        <Button
          kind="secondary"
          block
          icon="download"
          busy={busy}
          onTap={() => keep(texts.textFileName, readable(data))}
        >
          {texts.exportReadable}
        </Button>
        <Button kind="plain" block busy={busy} onTap={() => keep(texts.jsonFileName, JSON.stringify(data, null, 2))}>
          {texts.exportJson}
        </Button>
      </Box>

      <Box className="section">
        <List>
          <Cell icon="shield" title={texts.privacyPolicy} onTap={() => go('privacy')} />
          {account.phoneVerified && (
            <Cell icon="close" title={texts.withdraw} note={texts.withdrawNote} onTap={takeBack} />
          )}
          <Cell icon="warning" title={texts.closeAccount} note={texts.closeAccountNote} danger onTap={close} />
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
