import { useGet } from '../../api/query'

/** A draft with the text that is asked about: the round's version, otherwise the newest one. */
export const useDraftText = (draftId: string, wanted?: string) => {
  const draft = useGet('GET /drafts/{draftId}', { draftId }, { enabled: draftId !== '' })
  const version = wanted ?? String(draft.data?.consultation?.version ?? draft.data?.version ?? '')
  const text = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId, version },
    // A published version never changes.
    { enabled: draftId !== '' && version !== '', staleTime: 300_000 },
  )
  const open = draft.data?.consultation?.state === 'open' && !draft.data.pausedReason
  return { draft, text, version, open }
}
