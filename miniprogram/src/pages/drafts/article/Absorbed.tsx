import { DiffText } from '../../../components/DiffText'
import { Box, Heading } from '../../../elements/elements'
import type { useAdoptions } from '../useAdoptions'

type AbsorbedProps = { entry: NonNullable<ReturnType<ReturnType<typeof useAdoptions>['of']>>; label: string }

/** 因你而改: how many opinions went into this article, and which words came and went. */
export const Absorbed = ({ entry, label }: AbsorbedProps) => {
  const before = entry.from.join('、')
  const changed = entry.changes.some(({ op }) => op !== 'equal')
  return (
    <Box className="article-page__absorbed">
      <Heading level={3} className="article-page__absorbed-title serif">
        吸收了 {entry.opinions} 条意见
      </Heading>
      <Box className="muted small">
        {before === '' ? '这是新增的一条。' : before === label ? '与上一稿相比：' : `由上一稿${before}修改而来：`}
        {changed && '加下划线的是新写进的字，划去的是删掉的字。'}
      </Box>
      {changed && (
        <Box className="article-page__absorbed-words">
          <DiffText changes={entry.changes} />
        </Box>
      )}
    </Box>
  )
}
