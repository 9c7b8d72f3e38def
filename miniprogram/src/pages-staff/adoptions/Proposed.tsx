import { resultNames } from '@shared/opinions/words'
import { useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { DiffText } from '../../components/DiffText'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { Select } from '../elements/Select'
import { texts } from './texts'

export type Proposal = AnswerOf<'GET /drafts/{draftId}/versions/{version}/adoption-proposals'>['items'][number]

type ProposedProps = {
  item: Proposal
  /** Labels of the version. */
  labels: readonly string[]
  busy: boolean
  /** Tied meanwhile: to these articles. */
  tied: readonly string[]
  onTie: (articles: string[]) => void
}

const percent = (likeness: number): string => `${Math.round(likeness * 100)}%`

/** One adopted opinion beside the articles whose changed words resemble it. */
export const Proposed = ({ item, labels, busy, tied, onTie }: ProposedProps) => {
  const { opinion, proposals } = item
  const [chosen, setChosen] = useState('')
  const best = proposals[0]
  return (
    <Card className="adoption">
      <Box className="adoption__side">
        <Box className="adoption__head">
          <Span className="adoption__article serif">{opinion.article ?? texts.wholeDraft}</Span>
          <Tag tone="good">{opinion.decision ? resultNames[opinion.decision.result] : texts.adopted}</Tag>
        </Box>
        {opinion.anchor && opinion.anchor.state !== 'same' && <Box className="muted small">{opinion.anchor.words}</Box>}
        <Box className="adoption__text">{opinion.text}</Box>
        {opinion.suggestedText && <Box className="adoption__wording serif">{opinion.suggestedText}</Box>}
      </Box>
      <Box className="adoption__side">
        {tied.length > 0 ? (
          <>
            <Box className="adoption__done" role="status">
              {texts.linkedTo(tied.join('、'))}
            </Box>
            <Button kind="plain" size="small" busy={busy} onTap={() => onTie([])}>
              {texts.unlink}
            </Button>
          </>
        ) : (
          <>
            {best ? (
              proposals.map(({ article, likeness, sure, changes }) => (
                <Box className="adoption__proposal" key={article}>
                  <Box className="adoption__head">
                    <Span className="adoption__article serif">{article}</Span>
                    <Tag tone={sure ? 'good' : 'gold'}>{texts.similarity(percent(likeness))}</Tag>
                    <Button size="small" busy={busy} onTap={() => onTie([article])}>
                      {texts.linkTo(article)}
                    </Button>
                  </Box>
                  <DiffText changes={changes} />
                </Box>
              ))
            ) : (
              <Box className="muted">{texts.noSimilarChange}</Box>
            )}
            <Box className="adoption__choose">
              <Select
                label={texts.chooseArticle}
                value={chosen}
                onChange={setChosen}
                choices={[
                  { value: '', label: texts.chooseArticle },
                  ...labels.map((label) => ({ value: label, label })),
                ]}
              />
              <Button kind="secondary" size="small" busy={busy} disabled={chosen === ''} onTap={() => onTie([chosen])}>
                {texts.link}
              </Button>
            </Box>
          </>
        )}
      </Box>
    </Card>
  )
}
