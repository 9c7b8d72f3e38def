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
import { texts } from './texts'
import './style.css'

type SignOff = ItemOf<'GET /sign-offs'>
type View = 'examining' | 'signing' | 'done'

const Steps = ({ item }: { item: SignOff }) => (
  <Box className="muted small sign-off__steps">
    <Box>{texts.draftedBy(item.drafted.by, longTime(item.drafted.at))}</Box>
    {item.examined && (
      <Box>
        {texts.examinedBy(item.examined.by, longTime(item.examined.at))}
        {item.examined.comment && `；${item.examined.comment}`}
      </Box>
    )}
    {item.signed && (
      <Box>
        {texts.signedBy(item.signed.by, longTime(item.signed.at))}
        {item.signed.comment && `；${item.signed.comment}`}
      </Box>
    )}
    {item.returned && (
      <Box>
        {texts.returnedBy(item.returned.by, longTime(item.returned.at))}
        {item.returned.comment}
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
  const { draftId, stationId } = item
  const of = item.draftTitle === undefined ? (item.stationName ?? '') : `《${item.draftTitle}》`
  const what = `${of}：${signOffMatterNames[item.matter]}`
  const done = (words: string): void => {
    toast(words, 'good')
    void refresh('GET /sign-offs', 'GET /drafts/{draftId}', 'GET /stations/{stationId}')
  }
  const pass = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.passExaminationQuestion,
      text: texts.examineExplained(what),
      yes: texts.clearAndForward,
      no: texts.notYet,
    })
    if (yes && (await examine.run({ signOffId: item.id, secrecy: 'cleared' }))) done(texts.forwarded)
  }
  const sign = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.signQuestion,
      text: texts.signExplained(what),
      yes: texts.sign,
      no: texts.notYet,
    })
    if (yes && (await approve.run({ signOffId: item.id }))) done(texts.signed)
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
      <Box className="serif">{item.draftTitle ?? item.stationName}</Box>
      <Steps item={item} />
      <AskedContent item={item} />
      {returning ? (
        <ReasonForm
          slot={`sign-off:${item.id}`}
          label={texts.returnReason}
          hint={texts.drafterSees}
          button={texts.giveBack}
          busy={giveBack.busy}
          onCancel={() => setReturning(false)}
          onSubmit={async (reason) => {
            if (!(await giveBack.run({ signOffId: item.id, reason }))) return false
            done(texts.returned)
            return true
          }}
        />
      ) : (
        <Box className="staff__buttons">
          {draftId && (
            <Button kind="plain" size="small" onTap={() => go('staffDraft', { id: draftId })}>
              {texts.viewDraft}
            </Button>
          )}
          {stationId && (
            <Button kind="plain" size="small" onTap={() => go('station', { id: stationId })}>
              {texts.viewStation}
            </Button>
          )}
          {item.state === 'examining' && may(roles, 'drafts:examine') && (
            <Button size="small" busy={examine.busy} onTap={pass}>
              {texts.passExamination}
            </Button>
          )}
          {item.state === 'signing' && may(roles, 'drafts:sign') && (
            <Button size="small" busy={approve.busy} onTap={sign}>
              {texts.sign}
            </Button>
          )}
          {waits && item.drafted.by === account?.name && (
            <Button
              kind="secondary"
              size="small"
              busy={withdraw.busy}
              onTap={async () => {
                if (await withdraw.run({ signOffId: item.id })) done(texts.withdrawn)
              }}
            >
              {texts.withdraw}
            </Button>
          )}
          {waits && may(roles, 'drafts:examine') && (
            <Button kind="secondary" size="small" onTap={() => setReturning(true)}>
              {texts.startReturning}
            </Button>
          )}
        </Box>
      )}
      <Failure error={examine.error ?? approve.error ?? giveBack.error ?? withdraw.error} />
    </Card>
  )
}

const nothing = {
  examining: texts.nothingToExamine,
  signing: texts.nothingToSign,
  done: texts.nothingFinishedYet,
}

/** 起草 → 审核 → 签发: what waits for whom. */
export default function StaffSignOffs() {
  const [view, setView] = useState<View>('examining')
  const pages = useGetPages('GET /sign-offs', { state: view })
  return (
    <StaffPage title={texts.pageTitle} permission="opinions:read">
      <Segmented
        label={texts.viewByStep}
        choices={[
          { value: 'examining', label: texts.awaitsExamination },
          { value: 'signing', label: texts.awaitsSignOff },
          { value: 'done', label: texts.finished },
        ]}
        value={view}
        onChange={setView}
      />
      <Box className="sign-offs">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={<Empty icon="check-circle" title={nothing[view]} text={texts.signOffExplained} />}
        >
          {(item) => <Row item={item} />}
        </InfiniteList>
      </Box>
      <Span className="visually-hidden">{texts.differentPeople}</Span>
    </StaffPage>
  )
}
