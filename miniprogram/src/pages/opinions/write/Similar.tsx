import { useState } from 'react'
import { useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box, Heading } from '../../../elements/elements'
import { replaceWith } from '../../../routes'
import { confirm, toast } from '../../../state/feedback'
import { useDebounced } from '../../../state/useDebounced'
import { useReady } from '../../../state/useReady'
import { texts } from '../texts'

type SimilarProps = { draftId: string; article?: string; text: string; onSupported: () => void }

const ENOUGH = 8

/** “12 人也这样说”: somebody said it already. Support that, or go on writing. */
export const Similar = ({ draftId, article, text, onSupported }: SimilarProps) => {
  const typed = useDebounced([...text.trim()].slice(0, 300).join(''), 700)
  const { data } = useGet(
    'GET /drafts/{draftId}/similar-opinions',
    { draftId, text: typed, ...(article && { article }) },
    { enabled: [...typed].length >= ENOUGH, staleTime: 60_000 },
  )
  const support = useCommand('PUT /opinions/{opinionId}/support')
  const ready = useReady()
  const [supported, setSupported] = useState<string[]>([])
  const others = (data?.items ?? []).filter(({ mine }) => !mine)
  if (others.length === 0) return <Box live="polite" />

  const agree = async (id: string): Promise<void> => {
    if (!(await ready()) || !(await support.run({ opinionId: id }))) return
    setSupported([...supported, id])
    toast(texts.write.supportedToast, 'good')
    const yes = await confirm({
      title: texts.write.supportedQuestion,
      text: texts.write.supportedText,
      yes: texts.write.stopWriting,
      no: texts.write.writeOn,
    })
    if (!yes) return
    onSupported()
    replaceWith('publicOpinions', { draftId, article })
  }

  return (
    <Box className="write__similar" live="polite">
      <Heading level={3} className="write__similar-title">
        {texts.write.similarTitle}
      </Heading>
      {others.map((opinion) => {
        const on = opinion.supported || supported.includes(opinion.id)
        return (
          <Card key={opinion.id} tone="sunken">
            <Box className="write__similar-text">{opinion.text}</Box>
            <Box className="row row--between row--wrap">
              <Box className="muted small">
                {texts.write.supportCount(opinion.supports + 1 + (on && !opinion.supported ? 1 : 0))}
                {on ? texts.write.includingYou : ''}
                {texts.write.saySo}
              </Box>
              <Button
                size="small"
                kind="secondary"
                icon="thumb"
                busy={support.busy}
                disabled={on}
                onTap={() => agree(opinion.id)}
              >
                {on ? texts.write.supported : texts.write.support}
              </Button>
            </Box>
          </Card>
        )
      })}
    </Box>
  )
}
