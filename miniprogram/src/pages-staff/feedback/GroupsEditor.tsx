import { type Result, resultNames } from '@shared/opinions/words'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/Field'
import { Tag } from '../../components/Tag'
import { Box } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { texts } from './texts'

type Group = { result: Result; said: string; opinions: number; reply: string }
/** A group as it is to be published: places in the composition, and the words. */
export type EditedGroup = { from: number[]; said: string; reply: string }

export const unedited = (groups: readonly Group[]): EditedGroup[] =>
  groups.map(({ said, reply }, place) => ({ from: [place], said, reply }))

type GroupsEditorProps = {
  name: string
  groups: readonly Group[]
  edited: readonly EditedGroup[]
  onChange: (edited: EditedGroup[]) => void
}

/** The groups of one article in staff's words: reworded, put together where the answer is the same, or left out. */
export const GroupsEditor = ({ name, groups, edited, onChange }: GroupsEditorProps) => {
  const resultOf = ({ from }: EditedGroup): Result => groups[from[0] ?? 0]?.result ?? 'noted'
  const countOf = ({ from }: EditedGroup): number =>
    from.reduce((sum, place) => sum + (groups[place]?.opinions ?? 0), 0)
  const change = (at: number, part: Partial<EditedGroup>): void =>
    onChange(edited.map((group, index) => (index === at ? { ...group, ...part } : group)))
  const without = (at: number): EditedGroup[] => edited.filter((_, index) => index !== at)
  /** The nearest group above with the same result. */
  const above = (at: number): number => {
    const group = edited[at]
    for (let index = at - 1; group && index >= 0; index--) {
      const other = edited[index]
      if (other && resultOf(other) === resultOf(group)) return index
    }
    return -1
  }
  const join = (at: number): void => {
    const [into, group] = [above(at), edited[at]]
    if (into < 0 || !group) return
    onChange(
      without(at).map((other, index) => (index === into ? { ...other, from: [...other.from, ...group.from] } : other)),
    )
  }
  return (
    <Box className="groups-editor">
      {edited.map((group, at) => (
        <Box className="groups-editor__group" key={group.from.join()}>
          <Box className="row row--between">
            <Tag>{resultNames[resultOf(group)]}</Tag>
            <Box className="muted small">{texts.opinionCount(grouped(countOf(group)))}</Box>
          </Box>
          <TextArea
            id={`said-${name}-${at}`}
            label={texts.groupSaid(name, at + 1)}
            rows={2}
            limit={500}
            value={group.said}
            onChange={(said) => change(at, { said })}
            error={group.said.trim() === '' ? texts.groupTextMissing : undefined}
          />
          <TextArea
            id={`reply-${name}-${at}`}
            label={texts.groupReply(name, at + 1)}
            optional
            rows={2}
            limit={2000}
            value={group.reply}
            onChange={(reply) => change(at, { reply })}
          />
          <Box className="staff__buttons">
            {above(at) >= 0 && (
              <Button kind="plain" size="small" onTap={() => join(at)}>
                {texts.joinGroupAbove}
              </Button>
            )}
            <Button kind="plain" size="small" onTap={() => onChange(without(at))}>
              {texts.leaveOutGroup}
            </Button>
          </Box>
        </Box>
      ))}
      <Box className="muted small">{texts.countsAreFixed}</Box>
      <Button kind="plain" size="small" onTap={() => onChange(unedited(groups))}>
        {texts.restoreComposed}
      </Button>
    </Box>
  )
}
