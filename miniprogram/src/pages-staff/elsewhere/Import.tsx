import { call } from '../../api/client'
import { useCommand } from '../../api/useCommand'
import { Button } from '../../components/Button'
import { Box, Span } from '../../elements/elements'
import { ImportSteps } from '../components/ImportSteps'
import type { Draft } from '../lib/draftCache'
import { type ImportResult, useTableImport } from '../lib/useTableImport'
import { texts } from './texts'

type Result = ImportResult & {
  repeated?: number
  first?: { row: number; article: string | null; text: string }[]
}

/** Opinions from a whole table: looked at first, then taken in whole or not at all. */
export const Import = ({ draft }: { draft: Draft }) => {
  const { run, busy, error } = useCommand('POST /drafts/{draftId}/opinion-imports')
  const table = useTableImport<Result>({ run: (input) => run({ draftId: draft.id, ...input }), busy, error })
  const { file, looked, taken } = table
  const fresh = looked ? looked.rows - looked.already - (looked.repeated ?? 0) : 0

  return (
    <Box>
      <Box className="staff__note">{texts.importExplained}</Box>
      <ImportSteps
        table={table}
        template={{ name: texts.templateFileName, url: () => call('GET /opinion-import-template', {}) }}
      />
      {looked && file && (
        <Box className="elsewhere__preview">
          <Box>
            {texts.fileIsFine(file.name, looked.rows)}
            {looked.already > 0 && texts.alreadyWillNotRepeat(looked.already)}
            {!!looked.repeated && texts.repeatedInTable(looked.repeated)}。
          </Box>
          {looked.first?.map(({ row, article, text }) => (
            <Box className="elsewhere__row" key={row}>
              <Span className="muted small">{texts.rowAndArticle(row, article ?? texts.wholeDraft)}</Span>
              <Box>{text}</Box>
            </Box>
          ))}
          <Box className="staff__buttons">
            <Button busy={busy} disabled={fresh === 0} onTap={table.takeIn}>
              {fresh === 0 ? texts.nothingToImport : texts.importRows(fresh)}
            </Button>
          </Box>
        </Box>
      )}
      {taken && (
        <Box className="elsewhere__done" live="polite">
          {texts.imported(taken.imported)}
          {taken.already > 0 && texts.alreadyRegistered(taken.already)}
          {texts.nowAwaitDecision}
        </Box>
      )}
    </Box>
  )
}
