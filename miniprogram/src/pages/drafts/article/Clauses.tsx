import { Box, InlineTap } from '../../../elements/elements'
import { clausesOf } from '../../../lib/clauses'

/** A picked piece: `2` is the third paragraph whole, `2.1` its second sentence. */
export type Picked = { paragraph: number; clause: number }

type ClausesProps = { paragraphs: readonly string[]; picked?: Picked; onPick: (picked?: Picked) => void }

/** The article's text, each sentence of which can be tapped, with a finger or from the keyboard. */
export const Clauses = ({ paragraphs, picked, onPick }: ClausesProps) => (
  <>
    {paragraphs.map((paragraph, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a published text never move
      <Box key={at} className="article-page__paragraph">
        {clausesOf(paragraph).map((clause, index) => {
          const on = picked?.paragraph === at && picked.clause === index
          return (
            <InlineTap
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do their sentences
              key={index}
              className={`article-page__clause ${on ? 'is-on' : ''}`}
              pressed={on}
              onTap={() => onPick(on ? undefined : { paragraph: at, clause: index })}
            >
              {clause}
            </InlineTap>
          )
        })}
      </Box>
    ))}
  </>
)
