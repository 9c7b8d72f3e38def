import { useEffect, useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { refresh, useGet } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Box, Heading, Tap } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import type { Draft } from '../lib/draftCache'
import { texts } from './texts'

type Shares = AnswerOf<'GET /drafts/{draftId}/shares'>
type SharesSheetProps = { draft: Draft; shares: Shares; open: boolean; onClose: () => void }

/** Who handles which articles, and among whom the rest is divided. It holds at once, for all opinions of the draft. */
export const SharesSheet = ({ draft, shares, open, onClose }: SharesSheetProps) => {
  const [people, setPeople] = useState<string[]>(shares.people)
  const [articles, setArticles] = useState<Record<string, string>>(shares.articles)
  const save = useCommand('PUT /drafts/{draftId}/shares')
  // What a colleague changed meanwhile is what one goes on from.
  useEffect(() => {
    setPeople(shares.people)
    setArticles(shares.articles)
  }, [shares])
  const version = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId: draft.id, version: String(draft.consultation?.version ?? 0) },
    { enabled: open && !!draft.consultation, staleTime: 300_000 },
  )
  const toggle = (id: string): void =>
    setPeople(people.includes(id) ? people.filter((each) => each !== id) : [...people, id])
  const give = (label: string, id: string): void => {
    const { [label]: _before, ...others } = articles
    setArticles(id ? { ...others, [label]: id } : others)
  }
  const submit = async (): Promise<void> => {
    const done = await save.run({ draftId: draft.id, articles, people, rev: shares.rev })
    await refresh(
      'GET /drafts/{draftId}/shares',
      'GET /drafts/{draftId}/opinions',
      'GET /drafts/{draftId}/opinions/counts',
    )
    if (!done) return
    toast(texts.sharesInForce, 'good')
    onClose()
  }
  return (
    <Sheet
      open={open}
      title={texts.shares}
      onClose={onClose}
      footer={
        <Button block busy={save.busy} onTap={submit}>
          {texts.saveShares}
        </Button>
      }
    >
      <Failure error={save.error} />
      <Heading level={3} className="section__title">
        {texts.whoSharesRest}
      </Heading>
      <Box className="chips" role="group" label={texts.peopleSharing}>
        {shares.staff.map(({ id, name }) => (
          <Tap
            key={id}
            pressed={people.includes(id)}
            className={`chip ${people.includes(id) ? 'is-on' : ''}`}
            onTap={() => toggle(id)}
          >
            {name}
          </Tap>
        ))}
      </Box>
      <Heading level={3} className="section__title">
        {texts.assignArticles}
      </Heading>
      {version.data?.articles.map(({ label, caption }) => (
        <Box className="shares__article" key={label}>
          <Box>{caption ? `${label} ${caption}` : label}</Box>
          <Select
            label={texts.whoHandlesArticle(label)}
            value={articles[label] ?? ''}
            onChange={(id) => give(label, id)}
            choices={[
              { value: '', label: texts.sharedEvenly },
              ...shares.staff.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Box>
      ))}
    </Sheet>
  )
}
