import { useGet } from '../../api/query'

/** A draft with the text that is asked about: the version named, the open round's, otherwise the newest one. */
export const useDraftText = (draftId: string, wanted?: string) => {
  const draft = useGet('GET /drafts/{draftId}', { draftId }, { enabled: draftId !== '' })
  const round = draft.data?.consultation
  const asked = round?.state === 'closed' ? undefined : round?.version
  const version = wanted ?? String(asked ?? draft.data?.version ?? '')
  const text = useGet(
    'GET /drafts/{draftId}/versions/{version}',
    { draftId, version, reading: 'true' },
    // A published version never changes.
    { enabled: draftId !== '' && version !== '', staleTime: 300_000 },
  )
  // An opinion is on the words that are asked about, not on another version that somebody looks at.
  const open = round?.state === 'open' && !draft.data?.pausedReason && version === String(round.version)
  return { draft, text, version, open }
}
