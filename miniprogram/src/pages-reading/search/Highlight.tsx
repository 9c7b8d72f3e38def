import { termsOf } from '@shared/search/match'
import { Span } from '../../elements/elements'
import { marksOf } from './marks'

/** Words with what was looked for made bold. */
export const Highlight = ({ text, q }: { text: string; q: string }) => (
  <>
    {marksOf(text, termsOf(q)).map(({ piece, on }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no identity but their place
      <Span key={index} className={on ? 'search__mark' : ''}>
        {piece}
      </Span>
    ))}
  </>
)
