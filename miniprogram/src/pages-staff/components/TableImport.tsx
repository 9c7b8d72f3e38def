import { call } from '../../api/client'
import type { InputOf } from '../../api/contract'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Tag } from '../../components/Tag'
import { Box, Span } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { type ImportResult, useTableImport } from '../lib/useTableImport'
import { ImportSteps } from './ImportSteps'
import { texts } from './texts'

type Result = ImportResult & { first?: { row: number; words: string; known: boolean }[] }

type Kind = InputOf<'GET /import-template'>['kind']
type TableImportProps = {
  kind: Kind
  /** What is imported: 人员, 代表 … */
  name: string
  /** What becomes of it, said before and after. */
  note: string
  open: boolean
  onClose: () => void
  onDone: () => void
}

const routes = {
  staff: 'POST /people-imports',
  deputies: 'POST /deputy-imports',
  stations: 'POST /station-imports',
  contactPoints: 'POST /contact-point-imports',
} as const

/** People or places from a whole table, looked at first, then taken in whole or not at all. */
export const TableImport = ({ kind, name, note, open, onClose, onDone }: TableImportProps) => {
  const start = useCommand(routes[kind])
  const table = useTableImport<Result>(start, onDone)
  const { file, looked, taken } = table
  const fresh = looked ? looked.rows - looked.already : 0
  const shown = looked?.first?.length ?? 0

  return (
    <Sheet open={open} title={texts.importTitle(name)} onClose={onClose}>
      <Box className="staff__note">{texts.importHint(note)}</Box>
      <ImportSteps
        table={table}
        template={{ name: texts.templateFileName(name), url: () => call('GET /import-template', { kind }) }}
      />
      {looked && file && (
        <Box className="table-import__preview">
          <Box>
            {texts.importClean(file.name, grouped(looked.rows))}
            {looked.already > 0 && texts.alreadyThereNote(grouped(looked.already))}。
          </Box>
          {looked.first?.map(({ row, words, known }) => (
            <Box className="table-import__row" key={row}>
              <Span className="grow">{words}</Span>
              {known && <Tag>{texts.alreadyThere}</Tag>}
            </Box>
          ))}
          {looked.rows > shown && <Box className="muted small">{texts.firstRowsOnly(String(shown))}</Box>}
          <Button busy={start.busy} disabled={fresh === 0} onTap={table.takeIn}>
            {fresh === 0 ? texts.nothingToImport : texts.importRows(grouped(fresh))}
          </Button>
        </Box>
      )}
      {taken && (
        <Box className="table-import__done" live="polite">
          {texts.imported(grouped(taken.imported))}
          {taken.already > 0 && texts.alreadyImportedNote(grouped(taken.already))}。{note}
        </Box>
      )}
    </Sheet>
  )
}
