import { useState } from 'react'
import type { AnswerOf } from '../../api/contract'
import { AnswerGroups } from '../../components/AnswerGroups'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Figures } from '../../components/Figure'
import { Box, Heading, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { when } from '../../lib/time'
import { type EditedGroup, GroupsEditor, unedited } from './GroupsEditor'

type Composition = NonNullable<AnswerOf<'GET /documents/{documentId}'>['composition']>

const FEW = 5

type Groups = Composition['articles'][number]['groups']

/** As it will read once published. */
const shownGroups = (groups: Groups, edited: readonly EditedGroup[] | undefined): Groups =>
  (edited ?? unedited(groups)).flatMap(({ from, said, reply }) => {
    const own = from.flatMap((place) => groups[place] ?? [])
    const result = own[0]?.result
    return result ? [{ result, said, reply, opinions: own.reduce((sum, { opinions }) => sum + opinions, 0) }] : []
  })

/** What the report will rest on: the round's figures, and by article what was said and what was answered. */
type ComposedProps = {
  composition: Composition
  at: string
  /** By article ('' is the whole draft): what staff made of its groups. */
  edited: Readonly<Record<string, EditedGroup[]>>
  onEdit: (article: string, groups: EditedGroup[]) => void
}

export const Composed = ({ composition, at, edited, onEdit }: ComposedProps) => {
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<string>()
  const { articles, received, merged, adopted, decided } = composition
  const shown = all ? articles : articles.slice(0, FEW)
  return (
    <Card>
      <Heading level={3} className="section__title feedback__title">
        逐条汇总
      </Heading>
      <Figures
        items={[
          { value: received, unit: '条', label: '收到' },
          { value: merged, unit: '条', label: '归并后' },
          { value: adopted, unit: '条', label: '采纳' },
        ]}
      />
      <Box className="muted small feedback__composed-at">
        {when(at)}整理，其中已处理 {grouped(decided)} 条
        {!!composition.proposed && `，另有 ${grouped(composition.proposed)} 条待复核，没有计入`}
        。公布时以这次整理的结果为准；之后又处理了意见的，请重新整理。
      </Box>
      {shown.map((each) => (
        <Box key={each.article ?? ''} className="feedback__article">
          <Box className="feedback__article-head">
            <Span className="feedback__article-label">{each.article ?? '整部草案'}</Span>
            <Span className="muted small">
              收到 {grouped(each.received)} 条，归并后 {grouped(each.merged)} 条，采纳 {grouped(each.adopted)} 条
            </Span>
          </Box>
          {open === (each.article ?? '') ? (
            <GroupsEditor
              name={each.article ?? '整部草案'}
              groups={each.groups}
              edited={edited[each.article ?? ''] ?? unedited(each.groups)}
              onChange={(groups) => onEdit(each.article ?? '', groups)}
            />
          ) : (
            <AnswerGroups groups={shownGroups(each.groups, edited[each.article ?? ''])} />
          )}
          {each.groups.length > 0 && (
            <Button
              kind="plain"
              size="small"
              label={`${open === (each.article ?? '') ? '收起' : '编辑'}${each.article ?? '整部草案'}的各类意见`}
              onTap={() => setOpen(open === (each.article ?? '') ? undefined : (each.article ?? ''))}
            >
              {open === (each.article ?? '') ? '编辑好了' : '编辑各类意见'}
            </Button>
          )}
        </Box>
      ))}
      {shown.length < articles.length && (
        <Button kind="plain" size="small" onTap={() => setAll(true)}>
          其余 {String(articles.length - shown.length)} 条
        </Button>
      )}
    </Card>
  )
}
