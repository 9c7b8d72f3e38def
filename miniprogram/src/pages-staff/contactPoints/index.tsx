import { may } from '@shared/accounts/roles'
import { useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { useGetPages } from '../../api/query'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { TextField } from '../../components/Field'
import { InfiniteList } from '../../components/InfiniteList'
import { Cell, List } from '../../components/List'
import { Sheet } from '../../components/Sheet'
import { Box } from '../../elements/elements'
import { useParams } from '../../platform/useParams'
import { go } from '../../routes'
import { toast } from '../../state/feedback'
import { useKept } from '../../state/kept'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { StaffPage } from '../components/StaffPage'
import { TableImport } from '../components/TableImport'
import { AskSheet } from './AskSheet'
import { texts } from './texts'

type Point = ItemOf<'GET /contact-points'>

const fields = [
  ['name', texts.name, true],
  ['kind', texts.kind, false],
  ['district', texts.district, true],
  ['address', texts.address, true],
  ['phone', texts.telephone, false],
  ['hours', texts.receptionHours, false],
  ['introduction', texts.introduction, false],
] as const
type Name = (typeof fields)[number][0]

const PointSheet = ({ point, onClose, onSaved }: { point?: Point; onClose: () => void; onSaved: () => void }) => {
  const known = Object.fromEntries(fields.map(([name]) => [name, point?.[name] ?? '']))
  const [value, setValue, forget] = useKept<Partial<Record<Name, string>>>(`contact-point:${point?.id ?? 'new'}`, known)
  const [asked, setAsked] = useState(false)
  const create = useCommand('POST /contact-points')
  const edit = useCommand('PATCH /contact-points/{contactPointId}')
  const words = (name: Name): string => value[name]?.trim() ?? ''
  const save = async (): Promise<void> => {
    setAsked(true)
    if (fields.some(([name, , must]) => must && words(name) === '')) return
    const given = Object.fromEntries(fields.map(([name]) => [name, words(name)]).filter(([, text]) => text !== ''))
    const input = { ...given, name: words('name'), district: words('district'), address: words('address') }
    const saved = point ? await edit.run({ contactPointId: point.id, ...input }) : await create.run(input)
    if (!saved) return
    forget()
    toast(texts.saved, 'good')
    onSaved()
    onClose()
  }
  return (
    <Sheet
      open
      title={point?.name ?? texts.addPoint}
      onClose={onClose}
      footer={
        <Button busy={create.busy || edit.busy} onTap={save}>
          {texts.save}
        </Button>
      }
    >
      {fields.map(([name, label, must]) => (
        <TextField
          key={name}
          id={`point-${name}`}
          label={label}
          optional={!must}
          value={value[name] ?? ''}
          onChange={(text) => setValue((before) => ({ ...before, [name]: text }))}
          error={asked && must && words(name) === '' ? texts.fillIn(label) : undefined}
        />
      ))}
      <Failure error={create.error ?? edit.error} />
    </Sheet>
  )
}

/** The city's contact points: their pages, and the drafts they are asked about. */
export default function StaffContactPoints() {
  const roles = useSession()?.account.roles ?? []
  const pages = useGetPages('GET /contact-points', { limit: 100, figures: 'true' })
  const [editing, setEditing] = useState<Point | 'new'>()
  const [opened, setOpened] = useState<Point>()
  const { draft } = useParams()
  const [asking, setAsking] = useState(draft !== undefined)
  const [importing, setImporting] = useState(false)
  const manages = may(roles, 'stations:manage')
  return (
    <StaffPage title={texts.pageTitle} permission={['stations:manage', 'drafts:publish']}>
      <Box className="staff__buttons">
        {manages && (
          <Button size="small" icon="plus" onTap={() => setEditing('new')}>
            {texts.addPoint}
          </Button>
        )}
        {manages && (
          <Button kind="secondary" size="small" icon="document" onTap={() => setImporting(true)}>
            {texts.importFromTable}
          </Button>
        )}
        {may(roles, 'drafts:publish') && pages.items.length > 0 && (
          <Button kind="secondary" size="small" icon="send" onTap={() => setAsking(true)}>
            {texts.askPoints}
          </Button>
        )}
      </Box>
      <Box className="section list__rows">
        <InfiniteList
          pages={pages}
          keyOf={({ id }) => id}
          empty={<Empty icon="place" title={texts.nothingYet} text={texts.afterAdding} />}
        >
          {(point) => (
            <Cell
              title={point.name}
              note={[point.district, point.address].join(' · ')}
              value={point.figures ? texts.opinionsAdopted(point.figures.opinions, point.figures.adopted) : point.kind}
              onTap={() => setOpened(point)}
            />
          )}
        </InfiniteList>
      </Box>
      {opened && (
        <Sheet open title={opened.name} onClose={() => setOpened(undefined)}>
          <List>
            <Cell
              icon="people"
              title={texts.publicPage}
              note={(opened.figures?.byDraft ?? [])
                .map(({ title, opinions }) => texts.titleWithOpinions(title, opinions))
                .join('；')}
              onTap={() => go('contactPoint', { id: opened.id })}
            />
            <Cell
              icon="place"
              title={texts.miniProgramCode}
              note={texts.codeHint}
              onTap={() => go('wallSheet', { contactPointId: opened.id })}
            />
            {manages && (
              <Cell
                icon="pen"
                title={texts.editDetails}
                onTap={() => {
                  setEditing(opened)
                  setOpened(undefined)
                }}
              />
            )}
          </List>
        </Sheet>
      )}
      {editing && (
        <PointSheet
          key={editing === 'new' ? 'new' : editing.id}
          point={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={() => pages.refetch()}
        />
      )}
      <TableImport
        kind="contactPoints"
        name={texts.importSubject}
        note={texts.existingUnchanged}
        open={importing}
        onClose={() => setImporting(false)}
        onDone={() => pages.refetch()}
      />
      {asking && pages.items.length > 0 && (
        <AskSheet points={pages.items} draft={draft} onClose={() => setAsking(false)} />
      )}
    </StaffPage>
  )
}
