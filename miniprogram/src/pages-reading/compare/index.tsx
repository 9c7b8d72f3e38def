import { useState } from 'react'
import { useGet } from '../../api/query'
import { CallHelp } from '../../components/CallHelp'
import { Empty } from '../../components/Empty'
import { Page } from '../../components/Page'
import { Segmented } from '../../components/Segmented'
import { Skeleton } from '../../components/Skeleton'
import { Box, Heading } from '../../elements/elements'
import { NoDraft } from '../../pages/drafts/NoDraft'
import { scrollTo } from '../../platform/scrollTo'
import { useParams } from '../../platform/useParams'
import { useElder } from '../../state/preferences'
import { isChange, summaryOf } from './alignments'
import { Row } from './Row'
import { Tools } from './Tools'
import { texts } from './texts'
import './style.css'

type View = 'changes' | 'all'

const Comparison = ({ draftId, a, b }: { draftId: string; a: string; b: string }) => {
  const [view, setView] = useState<View>('changes')
  const [at, setAt] = useState(-1)
  const draft = useGet('GET /drafts/{draftId}', { draftId })
  const { data, error, refetch } = useGet(
    'GET /drafts/{draftId}/versions/{a}/compare/{b}',
    { draftId, a, b },
    { staleTime: 300_000 },
  )
  const nameOf = (version: string): string => {
    const kind = draft.data?.versions?.find((one) => String(one.version) === version)?.kind
    return texts.versionName(version, kind ? `（${kind}）` : '')
  }
  if (!data) return error ? <NoDraft error={error} onRetry={() => refetch()} /> : <Skeleton cards={3} rows={4} />
  const shown = view === 'all' ? data.articles : data.articles.filter(isChange)
  const changed = shown.flatMap((alignment, index) => (isChange(alignment) ? [index] : []))
  const step = (by: 1 | -1): void => {
    const next = (at + by + (at < 0 && by < 0 ? 1 : 0) + changed.length) % changed.length
    setAt(next)
    void scrollTo(`#row-${changed[next]}`, 140)
  }
  return (
    <Box className="compare">
      <Heading level={2} className="compare__title serif">
        {draft.data?.title ?? texts.title}
      </Heading>
      <Box className="muted small">{texts.comparing(nameOf(a), nameOf(b), summaryOf(data.articles))}</Box>
      <Box className="compare__views">
        <Segmented
          label={texts.whichArticles}
          value={view}
          onChange={(next) => {
            setView(next)
            setAt(-1)
          }}
          choices={[
            { value: 'changes', label: texts.changesOnly },
            { value: 'all', label: texts.allArticles },
          ]}
        />
      </Box>
      <Tools draftId={draftId} a={a} b={b} all={view === 'all'} at={at} total={changed.length} onStep={step} />
      <Box className="compare__heads">
        <Box>{texts.before(nameOf(a))}</Box>
        <Box>{texts.after(nameOf(b))}</Box>
      </Box>
      {shown.length === 0 ? (
        <Empty icon="check-circle" title={texts.articlesUnchanged} text={texts.mayViewAll} />
      ) : (
        shown.map((alignment, index) => (
          <Row
            key={`${alignment.from.join()}-${alignment.to.join()}`}
            id={`row-${index}`}
            alignment={alignment}
            current={at >= 0 && changed[at] === index}
          />
        ))
      )}
    </Box>
  )
}

/** Two versions of a draft: side by side on a wide screen, tracked changes on a phone. */
export default function ComparePage() {
  const { id = '', a = '1', b = '2' } = useParams()
  // A page as wide as the staff's has no telephone of its own; this one is everybody's.
  const elder = useElder()
  return (
    <Page title={texts.title} wide>
      <Comparison draftId={id} a={a} b={b} />
      {elder && <CallHelp />}
    </Page>
  )
}
