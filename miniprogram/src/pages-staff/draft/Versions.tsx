import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Tag } from '../../components/Tag'
import { Box, Heading, Span } from '../../elements/elements'
import { longTime } from '../../lib/time'
import { go } from '../../routes'
import { confirm, toast } from '../../state/feedback'
import { Failure } from '../components/Failure'
import { type Draft, keepDraft } from '../lib/draftCache'
import { texts } from './texts'

/** The texts of this draft, newest first. A published one never changes: a correction is a further one. */
export const Versions = ({ draft, edits }: { draft: Draft; edits: boolean }) => {
  const publish = useCommand('PUT /drafts/{draftId}/publication')
  const versions = [...(draft.versions ?? [])].sort((a, b) => b.version - a.version)

  const ask = async (version: number): Promise<void> => {
    const yes = await confirm({
      title: draft.signOff ? texts.submitVersionQuestion(version) : texts.publishQuestion(version),
      text: draft.signOff ? texts.publishAfterSignOff : texts.publishIsFinal,
      yes: draft.signOff ? texts.submit : texts.publish,
      no: texts.notYet,
    })
    if (!yes) return
    const after = await publish.run({ draftId: draft.id, version })
    if (!after) return
    keepDraft(after)
    toast(after.awaiting ? texts.submittedForSignOff : texts.published, 'good')
  }

  return (
    <Card>
      <Box className="section__head">
        <Heading level={3} className="section__title">
          {texts.text}
        </Heading>
        {edits && (
          <Button kind="secondary" size="small" icon="plus" onTap={() => go('staffImport', { id: draft.id })}>
            {versions.length === 0 ? texts.importText : texts.importNewVersion}
          </Button>
        )}
      </Box>
      {versions.length === 0 && <Box className="muted">{texts.noTextYet}</Box>}
      {versions.map(({ version, kind, articles, createdAt, published }) => (
        <Box className="version" key={version}>
          <Box className="grow">
            <Box className="version__name">
              {texts.versionAndKind(version, kind)}{' '}
              {published ? <Tag tone="good">{texts.published}</Tag> : <Tag>{texts.notPublished}</Tag>}
            </Box>
            <Span className="muted small">{texts.articlesImported(articles, longTime(createdAt))}</Span>
          </Box>
          {!published && edits && version === versions[0]?.version && (
            <Button kind="secondary" size="small" busy={publish.busy} onTap={() => ask(version)}>
              {draft.signOff ? texts.submitForPublication : texts.publish}
            </Button>
          )}
        </Box>
      ))}
      {versions[0] && versions[1] && (
        <Button
          kind="plain"
          size="small"
          onTap={() => go('compare', { id: draft.id, a: versions[1]?.version, b: versions[0]?.version })}
        >
          {texts.compareWithPrevious}
        </Button>
      )}
      {edits && versions[0] && (
        <Button kind="plain" size="small" onTap={() => go('staffNotes', { id: draft.id })}>
          {texts.notes}
        </Button>
      )}
      {edits && (
        <Button kind="plain" size="small" onTap={() => go('staffMaterials', { id: draft.id })}>
          {texts.materials}
        </Button>
      )}
      {edits && versions[1] && (
        <Button kind="plain" size="small" onTap={() => go('staffAdoptions', { id: draft.id })}>
          {texts.linkAdoptedOpinions}
        </Button>
      )}
      {draft.published && (
        <Button kind="plain" size="small" onTap={() => go('draft', { id: draft.id })}>
          {texts.viewPublicPage}
        </Button>
      )}
      <Failure error={publish.error} />
    </Card>
  )
}
