import type { Article } from '@shared/drafts/parse/types'
import type { Correction } from '@shared/drafts/schemas'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/client'
import type { AnswerOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { useParams } from '../../platform/useParams'
import { replaceWith } from '../../routes'
import { toast } from '../../state/feedback'
import { useLocalDraft } from '../../state/localDraft'
import { DraftHead } from '../components/DraftHead'
import { StaffPage } from '../components/StaffPage'
import { WithDraft } from '../components/WithDraft'
import { type Draft, keepDraft } from '../lib/draftCache'
import type { Uploaded } from '../lib/useUpload'
import { Preview, type VersionKind } from './Preview'
import { Source } from './Source'
import { texts } from './texts'
import { useEdits } from './useEdits'
import './style.css'

export type Recognised = AnswerOf<'POST /drafts/{draftId}/versions/preview'>

/** A recognition under correction: a new one begins anew. */
const Corrected = ({
  slot,
  recognised,
  ...rest
}: Omit<Parameters<typeof Preview>[0], 'edits' | 'onSave'> & {
  slot: string
  onSave: (kind: VersionKind, corrections: readonly Correction[]) => Promise<boolean>
}) => {
  const edits = useEdits(slot, recognised.articles as Article[])
  const save = async (kind: VersionKind): Promise<void> => {
    if (await rest.onSave(kind, edits.corrections)) edits.forget()
  }
  return <Preview {...rest} recognised={recognised} edits={edits} onSave={save} />
}

const Import = ({ draft }: { draft: Draft }) => {
  const { value, change, clear } = useLocalDraft(`import:${draft.id}`, { text: '' })
  const [file, setFile] = useState<Uploaded>()
  const [recognised, setRecognised] = useState<Recognised>()
  const preview = useCommand('POST /drafts/{draftId}/versions/preview')
  const save = useCommand('POST /drafts/{draftId}/versions', { slot: `version:${draft.id}` })
  const source = file ? { uploadId: file.uploadId } : { text: value.text }

  const look = async (from: { uploadId: string } | { text: string } = source): Promise<void> => {
    const answer = await preview.run({ draftId: draft.id, ...from })
    if (!answer) return
    setRecognised(answer)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  const keep = async (kind: VersionKind, corrections: readonly Correction[]): Promise<boolean> => {
    if (!recognised) return false
    const version = await save.run({
      draftId: draft.id,
      ...source,
      kind,
      ...(corrections.length > 0 && { corrections: [...corrections] }),
    })
    if (!version) return false
    clear()
    const after = await call('GET /drafts/{draftId}', { draftId: draft.id }).catch(() => undefined)
    const versions = [
      ...(draft.versions ?? []).filter((one) => one.version !== version.version),
      {
        version: version.version,
        kind: version.kind,
        articles: version.articles.length,
        createdAt: version.createdAt,
        published: false,
      },
    ]
    // The draft's own page may still come from a cache of some seconds ago.
    keepDraft({
      ...(after ?? draft),
      versions: after?.versions?.length === versions.length ? after.versions : versions,
    })
    toast(texts.savedAsVersion(version.version, version.articles.length), 'good')
    replaceWith('staffDraft', { id: draft.id })
    return true
  }

  return (
    <>
      <DraftHead draft={draft} />
      {recognised ? (
        <Corrected
          slot={draft.id}
          recognised={recognised}
          next={(draft.versions?.length ?? 0) + 1}
          busy={save.busy}
          error={save.error}
          onSave={keep}
          onBack={() => setRecognised(undefined)}
        />
      ) : (
        <Source
          text={value.text}
          onText={(text) => {
            setFile(undefined)
            change({ text })
          }}
          file={file}
          onFile={(chosen) => {
            setFile(chosen)
            if (chosen) look({ uploadId: chosen.uploadId })
          }}
          busy={preview.busy}
          error={preview.error}
          onLook={() => look()}
        />
      )}
    </>
  )
}

export default function StaffImport() {
  const { id = '' } = useParams()
  return (
    <StaffPage title={texts.pageTitle} permission="drafts:edit">
      <WithDraft draftId={id}>{(draft) => <Import key={draft.id} draft={draft} />}</WithDraft>
    </StaffPage>
  )
}
