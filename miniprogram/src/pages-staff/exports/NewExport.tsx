import { may } from '@shared/accounts/roles'
import {
  type ExportColumn,
  type ExportOrder,
  exportColumns,
  exportOrderNames,
  knownColumn,
  personalColumns,
  scopes,
  standardColumns,
} from '@shared/exports/words'
import { useState } from 'react'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Box, Span, Tap } from '../../elements/elements'
import { toast } from '../../state/feedback'
import { useSession } from '../../state/session'
import { Failure } from '../components/Failure'
import { Select } from '../elements/Select'
import type { Draft } from '../lib/draftCache'
import { type Format, formatNames, type Scope, scopeNames } from '../lib/exportWords'
import { ExportFilterFields } from './Filters'
import { anything, filtersOf, narrowedBy } from './narrowed'
import { Presets } from './Presets'
import { texts } from './texts'

const columnNames = Object.keys(exportColumns) as ExportColumn[]
const orders = Object.entries(exportOrderNames) as [ExportOrder, string][]
const formats = Object.keys(formatNames) as Format[]

/** Which opinions, in what form, with which columns. */
export const NewExport = ({ draft, onMade }: { draft: Draft; onMade: () => void }) => {
  const roles = useSession()?.account.roles ?? []
  const personal = may(roles, 'opinions:personal')
  const [format, setFormat] = useState<Format>('xlsx')
  const [scope, setScope] = useState<Scope>('all')
  const [round, setRound] = useState(draft.consultation?.round)
  const [chosen, setChosen] = useState<ReadonlySet<ExportColumn>>(new Set(standardColumns))
  const [order, setOrder] = useState<ExportOrder>('article')
  const [narrowed, setNarrowed] = useState(anything)
  const command = useCommand('POST /drafts/{draftId}/exports')
  const rounds = draft.consultations ?? []
  // The official Word table has its own six columns.
  const choosesColumns = format !== 'docx' && format !== 'opendata'
  const filters = filtersOf(narrowed)
  const choice = {
    format,
    scope,
    order,
    ...(choosesColumns && { columns: [...chosen] }),
    ...(Object.keys(filters).length > 0 && { filters }),
  }

  const start = async (): Promise<void> => {
    const job = await command.run({
      draftId: draft.id,
      ...choice,
      ...(round && { round }),
    })
    if (!job) return
    toast(texts.started, 'good')
    onMade()
  }

  return (
    <Card>
      <Presets
        choice={choice}
        onChoose={(preset) => {
          setFormat(preset.format)
          setScope(preset.scope)
          setOrder(preset.order)
          setNarrowed(narrowedBy(preset.filters))
          setChosen(new Set(preset.columns?.filter(knownColumn) ?? standardColumns))
        }}
      />
      <Field label={texts.format}>
        <Box className="export-formats" role="group" label={texts.format}>
          {formats.map((value) => (
            <Tap
              key={value}
              className={`export-format ${value === format ? 'is-on' : ''}`}
              pressed={value === format}
              onTap={() => setFormat(value)}
            >
              <Box className="export-format__name">{formatNames[value].name}</Box>
              <Box className="muted small">{formatNames[value].note}</Box>
            </Tap>
          ))}
        </Box>
      </Field>
      <Field label={texts.scope}>
        <Box className="export-selects">
          <Select
            label={texts.scope}
            value={scope}
            onChange={setScope}
            choices={scopes.map((value) => ({ value, label: scopeNames[value] }))}
          />
          {rounds.length > 1 && (
            <Select
              label={texts.rounds}
              value={String(round)}
              onChange={(value) => setRound(Number(value))}
              choices={rounds.map((one) => ({ value: String(one.round), label: texts.round(one.round) }))}
            />
          )}
        </Box>
      </Field>
      <Field label={texts.filters}>
        <ExportFilterFields
          draftId={draft.id}
          version={rounds.find((one) => one.round === round)?.version ?? draft.consultation?.version}
          value={narrowed}
          onChange={setNarrowed}
        />
      </Field>
      <Field label={texts.order}>
        <Select
          label={texts.order}
          value={order}
          onChange={setOrder}
          choices={orders.map(([value, label]) => ({ value, label }))}
        />
      </Field>
      {choosesColumns && (
        <Field label={texts.columnsInOrder} hint={personal ? texts.personalDataNote : undefined}>
          <Box className="chips" role="group" label={texts.columns}>
            {columnNames
              .filter((column) => personal || !personalColumns.includes(column))
              .map((column) => (
                <Tap
                  key={column}
                  className={`chip ${chosen.has(column) ? 'is-on' : ''}`}
                  pressed={chosen.has(column)}
                  onTap={() => {
                    const after = new Set(chosen)
                    if (!after.delete(column)) after.add(column)
                    setChosen(after)
                  }}
                >
                  {chosen.has(column) && <Icon name="check" size="small" />}
                  <Span>
                    {chosen.has(column) && `${[...chosen].indexOf(column) + 1}. `}
                    {exportColumns[column]}
                  </Span>
                </Tap>
              ))}
          </Box>
        </Field>
      )}
      <Failure error={command.error} />
      <Box className="staff__buttons">
        <Button icon="download" busy={command.busy} disabled={choosesColumns && chosen.size === 0} onTap={start}>
          {texts.start}
        </Button>
      </Box>
    </Card>
  )
}
