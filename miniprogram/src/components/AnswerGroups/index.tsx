import { type Result, resultName } from '@shared/opinions/words'
import { useState } from 'react'
import { Box } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { Button } from '../Button'
import { Tag } from '../Tag'
import { texts } from '../texts'
import './style.css'

type Group = { result: Result; said: string; opinions: number; reply: string }

const FEW = 3

/** What was said about an article, those with the same answer together: how many, what was done and why. */
export const AnswerGroups = ({ groups, tentative }: { groups: readonly Group[]; tentative?: boolean }) => {
  const [all, setAll] = useState(false)
  const shown = all ? groups : groups.slice(0, FEW)
  return (
    <Box className="answer-groups">
      {shown.map(({ result, said, opinions, reply }, index) => (
        // Groups have no name of their own and keep their places.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <Box key={index} className="answer-groups__group">
          <Box className="answer-groups__head">
            <Tag tone={result === 'adopted' ? 'good' : result === 'partially_adopted' ? 'gold' : 'quiet'}>
              {resultName(result, tentative)}
            </Tag>
            <Box className="muted small">{texts.answerGroups.opinionCount(grouped(opinions))}</Box>
          </Box>
          <Box>{said}</Box>
          {reply !== '' && <Box className="muted small">{texts.answerGroups.reply(reply)}</Box>}
        </Box>
      ))}
      {shown.length < groups.length && (
        <Button kind="plain" size="small" onTap={() => setAll(true)}>
          {texts.answerGroups.moreGroups(String(groups.length - shown.length))}
        </Button>
      )}
    </Box>
  )
}
