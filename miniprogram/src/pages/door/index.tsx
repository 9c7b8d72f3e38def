import { useEffect } from 'react'
import type { AnswerOf } from '../../api/contract'
import { useGet } from '../../api/query'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ErrorState } from '../../components/ErrorState'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { useParams } from '../../platform/useParams'
import { replaceWith } from '../../routes'
import { rememberSource } from '../../state/source'
import { texts } from './texts'

type Source = AnswerOf<'GET /source-codes/{code}'>

const enter = ({ code, kind, id }: Source): void => {
  if (kind === 'walk_in') {
    replaceWith('slipProgress', { code })
    return
  }
  rememberSource(code, kind)
  if (kind === 'deputy') replaceWith('deputy', { id, via: code })
  else if (kind === 'station') replaceWith('station', { id, via: code })
  else replaceWith('drafts')
}

/** Where every code on a wall leads first: it finds out whose it is and goes on there, with the source kept. */
export default function DoorPage() {
  const { scene, code } = useParams()
  const asked = (scene ?? code ?? '').trim().toUpperCase()
  const { data, error, refetch } = useGet('GET /source-codes/{code}', { code: asked }, { enabled: asked !== '' })
  useEffect(() => {
    if (data) enter(data)
  }, [data])
  return (
    <Page title={texts.title}>
      {asked === '' || error?.code === 'not_found' ? (
        <Empty icon="search" title={texts.unknownCode} text={texts.unknownCodeText}>
          <Button onTap={() => replaceWith('deputies')}>{texts.findDeputies}</Button>
        </Empty>
      ) : error ? (
        <ErrorState error={error} onRetry={() => refetch()} />
      ) : (
        <Skeleton rows={3} cards={1} />
      )}
    </Page>
  )
}
