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
import { texts } from './texts'

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
        {texts.summaryByArticle}
      </Heading>
      <Figures
        items={[
          { value: received, unit: texts.opinionUnit, label: texts.received },
          { value: merged, unit: texts.opinionUnit, label: texts.merged },
          { value: adopted, unit: texts.opinionUnit, label: texts.adopted },
        ]}
      />
      <Box className="muted small feedback__composed-at">
        {texts.composedAt(when(at), grouped(decided))}
        {!!composition.proposed && texts.proposedNotCounted(grouped(composition.proposed))}
        {texts.composedExplained}
      </Box>
      {shown.map((each) => (
        <Box key={each.article ?? ''} className="feedback__article">
          <Box className="feedback__article-head">
            <Span className="feedback__article-label">{each.article ?? texts.wholeDraft}</Span>
            <Span className="muted small">
              {texts.articleCounts(grouped(each.received), grouped(each.merged), grouped(each.adopted))}
            </Span>
          </Box>
          {open === (each.article ?? '') ? (
            <GroupsEditor
              name={each.article ?? texts.wholeDraft}
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
              label={texts.groupsOfArticle(
                open === (each.article ?? '') ? texts.collapse : texts.edit,
                each.article ?? texts.wholeDraft,
              )}
              onTap={() => setOpen(open === (each.article ?? '') ? undefined : (each.article ?? ''))}
            >
              {open === (each.article ?? '') ? texts.editDone : texts.editGroups}
            </Button>
          )}
        </Box>
      ))}
      {shown.length < articles.length && (
        <Button kind="plain" size="small" onTap={() => setAll(true)}>
          {texts.otherArticles(String(articles.length - shown.length))}
        </Button>
      )}
    </Card>
  )
}
