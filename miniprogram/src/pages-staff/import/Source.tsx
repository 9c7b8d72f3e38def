import type { ApiError } from '../../api/apiError'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { Box, Heading, Span, TextBox } from '../../elements/elements'
import { grouped } from '../../lib/numbers'
import { Failure } from '../components/Failure'
import { type Uploaded, useUpload } from '../lib/useUpload'
import { fileOfHtml } from '../platform/files'
import { texts } from './texts'

type SourceProps = {
  text: string
  onText: (text: string) => void
  file: Uploaded | undefined
  onFile: (file: Uploaded | undefined) => void
  busy: boolean
  error: ApiError | undefined
  onLook: () => void
}

/** Lists that number themselves and tables lose what they are when only the plain words are pasted. */
const NEEDS_FORM = /mso-list|<ol[\s>]|<table[\s>]/i

/** Where the text comes from: a file, or the clipboard. Nothing is saved yet. */
export const Source = ({ text, onText, file, onFile, busy, error, onLook }: SourceProps) => {
  const upload = useUpload(['docx', 'doc', 'pdf', 'txt'])
  return (
    <Box className="import">
      <Card>
        <Heading level={3} className="section__title">
          {texts.uploadFile}
        </Heading>
        <Box className="staff__note">{texts.fileHint}</Box>
        <Box className="staff__buttons">
          <Button
            kind="secondary"
            icon="document"
            busy={upload.busy || (busy && !!file)}
            onTap={async () => {
              const chosen = await upload.choose()
              if (chosen) onFile(chosen)
            }}
          >
            {texts.chooseFile}
          </Button>
          {file && (
            <Box className="import__file">
              <Icon name="check-circle" size="small" />
              <Span>{file.name}</Span>
              <Button kind="plain" size="small" onTap={() => onFile(undefined)}>
                {texts.dropFile}
              </Button>
            </Box>
          )}
        </Box>
        <Failure error={upload.error} />
      </Card>
      <Card>
        <Field label={texts.orPaste} hint={texts.pasteHint}>
          <TextBox
            id="import-text"
            className="import__text"
            label={texts.draftText}
            rows={14}
            placeholder={texts.pastePlaceholder}
            value={text}
            onChange={onText}
            onPasteHtml={(html) => {
              const pasted = NEEDS_FORM.test(html) ? fileOfHtml(html, texts.pastedFileName) : undefined
              if (pasted) upload.send(pasted).then((sent) => sent && onFile(sent))
              return pasted !== undefined
            }}
          />
        </Field>
        <Box className="muted small">{text && texts.characterCount(grouped([...text].length))}</Box>
      </Card>
      <Failure error={error} />
      <Box className="staff__buttons">
        <Button busy={busy} disabled={!file && text.trim() === ''} onTap={onLook}>
          {texts.recognise}
        </Button>
        <Span className="muted small import__hint">{texts.nothingSavedYet}</Span>
      </Box>
    </Box>
  )
}
