import { readableChanges } from '@shared/audit/sentence'
import { auditActions, auditKinds } from '@shared/audit/words'
import { beijingMoment } from '@shared/text/time'
import { useMemo, useState } from 'react'
import type { ItemOf } from '../../api/contract'
import { Tag } from '../../components/Tag'
import { Box, Span, Tap } from '../../elements/elements'
import { texts } from './texts'

type Entry = ItemOf<'GET /audit-log'>
type AuditRowProps = { entry: Entry; onPerson: () => void; onTarget: () => void }

const FEW = 4

/** One record: who, what to which, when, from where, and each field from what to what. */
export const AuditRow = ({ entry, onPerson, onTarget }: AuditRowProps) => {
  const [all, setAll] = useState(false)
  const { kind, origin } = entry
  const { plain, technical } = useMemo(() => readableChanges(entry), [entry])
  const shown = all ? [...plain, ...technical] : plain.slice(0, FEW)
  const more = plain.length + technical.length - shown.length
  return (
    <Box className="audit-row">
      <Box className="audit-row__head">
        <Tap className="audit-row__link" label={texts.onlyPerson(entry.byName ?? texts.thisPerson)} onTap={onPerson}>
          {entry.byName ?? entry.by}
        </Tap>
        <Tag tone={entry.action === 'delete' ? 'warn' : 'info'}>
          {auditActions[entry.action]}
          {auditKinds[kind]}
        </Tag>
        <Tap
          className="audit-row__link grow"
          label={texts.targetHistory(entry.targetName ?? entry.target)}
          onTap={onTarget}
        >
          {entry.targetName ?? entry.target}
        </Tap>
      </Box>
      {shown.map(({ field, name, from, to }) => (
        <Box key={field} className="audit-row__change">
          <Span className="muted">{name}</Span>
          <Box>
            {from !== undefined && (
              <>
                <Span className="audit-row__from">{from}</Span>
                <Span className="muted"> → </Span>
              </>
            )}
            <Span>{to ?? texts.cleared}</Span>
          </Box>
        </Box>
      ))}
      {more > 0 && (
        <Tap className="audit-row__link" onTap={() => setAll(true)}>
          {texts.moreChanges(more)}
        </Tap>
      )}
      <Box className="muted small">
        {beijingMoment(entry.at)}
        {origin && ` · ${origin.browser} · ${origin.place}`}
        {all && entry.moreChanges ? texts.notListed(entry.moreChanges) : ''}
      </Box>
    </Box>
  )
}
