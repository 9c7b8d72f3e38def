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
          上传文件
        </Heading>
        <Box className="staff__note">Word（.docx、.doc）、带文字的 PDF 或文本文件（.txt），不超过 20 MB。</Box>
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
            选择文件
          </Button>
          {file && (
            <Box className="import__file">
              <Icon name="check-circle" size="small" />
              <Span>{file.name}</Span>
              <Button kind="plain" size="small" onTap={() => onFile(undefined)}>
                不用这个文件
              </Button>
            </Box>
          )}
        </Box>
        <Failure error={upload.error} />
      </Card>
      <Card>
        <Field label="或者粘贴文本" hint="从标题开始全部粘贴；目录、页码会自动识别并去掉。">
          <TextBox
            id="import-text"
            className="import__text"
            label="草案文本"
            rows={14}
            placeholder="第一条　为了……"
            value={text}
            onChange={onText}
            onPasteHtml={(html) => {
              const pasted = NEEDS_FORM.test(html) ? fileOfHtml(html, '从 Word 粘贴的内容.html') : undefined
              if (pasted) upload.send(pasted).then((sent) => sent && onFile(sent))
              return pasted !== undefined
            }}
          />
        </Field>
        <Box className="muted small">{text && `${grouped([...text].length)} 字`}</Box>
      </Card>
      <Failure error={error} />
      <Box className="staff__buttons">
        <Button busy={busy} disabled={!file && text.trim() === ''} onTap={onLook}>
          看看识别结果
        </Button>
        <Span className="muted small import__hint">这一步不会保存</Span>
      </Box>
    </Box>
  )
}
