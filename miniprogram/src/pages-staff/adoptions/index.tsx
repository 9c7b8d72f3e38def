import { useState } from 'react'
import { type ApiError, asApiError } from '../../api/apiError'
import { call } from '../../api/client'
import type { InputOf } from '../../api/contract'
import { refresh, useGet, useGetPages } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { InfiniteList } from '../../components/InfiniteList'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { confirm, toast } from '../../state/feedback'
import { DraftHead } from '../components/DraftHead'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import type { Draft } from '../lib/draftCache'
import { type Proposal, Proposed } from './Proposed'
import { texts } from './texts'
import './style.css'

const Adoptions = ({ draft, version }: { draft: Draft; version: number }) => {
  const at = { draftId: draft.id, version: String(version) }
  const pages = useGetPages('GET /drafts/{draftId}/versions/{version}/adoption-proposals', { ...at, all: 'true' })
  const text = useGet('GET /drafts/{draftId}/versions/{version}', at, { staleTime: 300_000 })
  const [tied, setTied] = useState<Readonly<Record<string, readonly string[]>>>({})
  const [busy, setBusy] = useState<string>()
  const [error, setError] = useState<ApiError>()
  const labels = text.data?.articles.map(({ label }) => label) ?? []
  const tiedOf = ({ opinion, tied: before }: Proposal): readonly string[] => tied[opinion.id] ?? before

  /** The version's articles; what the opinion gave to other versions stays. */
  const tie = async ({ opinion }: Proposal, articles: string[]): Promise<boolean> => {
    setBusy(opinion.id)
    setError(undefined)
    try {
      const others = (opinion.decision?.adoptedIn ?? []).filter((place) => place.version !== version)
      const places = [...others, ...articles.map((article) => ({ version, article }))]
      const whole = Object.assign(places, { opinionId: opinion.id })
      await call(
        'PUT /opinions/{opinionId}/adopted-in',
        whole as unknown as InputOf<'PUT /opinions/{opinionId}/adopted-in'>,
      )
      setTied((before) => ({ ...before, [opinion.id]: articles }))
      return true
    } catch (failure) {
      setError(asApiError(failure))
      return false
    } finally {
      setBusy(undefined)
    }
  }

  const sure = pages.items.filter((item) => tiedOf(item).length === 0 && item.proposals[0]?.sure)
  const acceptSure = async (): Promise<void> => {
    const yes = await confirm({
      title: texts.linkQuestion(sure.length),
      text: texts.linkQuestionDetail,
      yes: texts.linkAll,
      no: texts.lookAgain,
    })
    if (!yes) return
    let done = 0
    for (const item of sure) {
      const article = item.proposals[0]?.article
      if (article === undefined || !(await tie(item, [article]))) break
      done += 1
    }
    if (done > 0) toast(texts.linked(done), 'good')
    await refresh('GET /drafts/{draftId}/versions/{version}/adoptions')
  }

  return (
    <>
      <DraftHead draft={draft} />
      <Box className="staff__note">{texts.about(version)}</Box>
      {sure.length > 1 && (
        <Box className="staff__buttons">
          <Button busy={busy !== undefined} onTap={acceptSure}>
            {texts.linkSimilar(sure.length)}
          </Button>
        </Box>
      )}
      <Failure error={error} />
      <InfiniteList
        pages={pages}
        keyOf={({ opinion }) => opinion.id}
        empty={<Empty icon="check-circle" title={texts.nothingToLink} text={texts.nothingToLinkDetail} />}
      >
        {(item) => (
          <Proposed
            item={item}
            labels={labels}
            busy={busy === item.opinion.id}
            tied={tiedOf(item)}
            onTie={(articles) => void tie(item, articles)}
          />
        )}
      </InfiniteList>
    </>
  )
}

/** 因你而改: ties adopted opinions to the articles of a version that took them in. */
export default function StaffAdoptions() {
  const { id = '', version } = useParams()
  return (
    <StaffPage title={texts.title} permission="opinions:decide">
      <WithDraft draftId={id}>
        {(draft) => {
          const newest = draft.versions?.reduce((most, each) => Math.max(most, each.version), 0) ?? 0
          const asked = Number(version ?? newest)
          return asked > 1 ? (
            <Adoptions key={asked} draft={draft} version={asked} />
          ) : (
            <Empty title={texts.noSecondVersion} text={texts.noSecondVersionDetail} />
          )
        }}
      </WithDraft>
    </StaffPage>
  )
}
