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

/** The texts of this draft, newest first. A published one never changes: a correction is a further one. */
export const Versions = ({ draft, edits }: { draft: Draft; edits: boolean }) => {
  const publish = useCommand('PUT /drafts/{draftId}/publication')
  const versions = [...(draft.versions ?? [])].sort((a, b) => b.version - a.version)

  const ask = async (version: number): Promise<void> => {
    const yes = await confirm({
      title: draft.signOff ? `提请公布第 ${version} 稿？` : `公布第 ${version} 稿？`,
      text: draft.signOff
        ? '先经审核（含保密审查）、签发，签发后群众可以阅读。'
        : '公布后群众可以阅读，文本不能再更改；如有错误，可以再导入一个“更正”版本。',
      yes: draft.signOff ? '提请' : '公布',
      no: '再看看',
    })
    if (!yes) return
    const after = await publish.run({ draftId: draft.id, version })
    if (!after) return
    keepDraft(after)
    toast(after.awaiting ? '已提请审核，签发后公布' : '已公布', 'good')
  }

  return (
    <Card>
      <Box className="section__head">
        <Heading level={3} className="section__title">
          文本
        </Heading>
        {edits && (
          <Button kind="secondary" size="small" icon="plus" onTap={() => go('staffImport', { id: draft.id })}>
            {versions.length === 0 ? '导入文本' : '导入新版本'}
          </Button>
        )}
      </Box>
      {versions.length === 0 && <Box className="muted">还没有文本。可以粘贴文字，也可以上传 Word 或文本文件。</Box>}
      {versions.map(({ version, kind, articles, createdAt, published }) => (
        <Box className="version" key={version}>
          <Box className="grow">
            <Box className="version__name">
              第 {version} 稿 · {kind} {published ? <Tag tone="good">已公布</Tag> : <Tag>未公布</Tag>}
            </Box>
            <Span className="muted small">
              {articles} 条，{longTime(createdAt)} 导入
            </Span>
          </Box>
          {!published && edits && version === versions[0]?.version && (
            <Button kind="secondary" size="small" busy={publish.busy} onTap={() => ask(version)}>
              {draft.signOff ? '提请公布' : '公布'}
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
          与上一稿逐条对照
        </Button>
      )}
      {edits && versions[0] && (
        <Button kind="plain" size="small" onTap={() => go('staffNotes', { id: draft.id })}>
          条例解读：用大白话说明每一条
        </Button>
      )}
      {edits && (
        <Button kind="plain" size="small" onTap={() => go('staffMaterials', { id: draft.id })}>
          资料与附件：背景资料、图解、短视频
        </Button>
      )}
      {edits && versions[1] && (
        <Button kind="plain" size="small" onTap={() => go('staffAdoptions', { id: draft.id })}>
          因你而改：把采纳的意见关联到条文
        </Button>
      )}
      {draft.published && (
        <Button kind="plain" size="small" onTap={() => go('draft', { id: draft.id })}>
          看群众看到的页面
        </Button>
      )}
      <Failure error={publish.error} />
    </Card>
  )
}
