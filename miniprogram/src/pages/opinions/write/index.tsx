import { lengths } from '@shared/city/rules'
import { kindNames, kinds } from '@shared/opinions/words'
import { useEffect, useState } from 'react'
import type { ApiError } from '../../../api/apiError'
import { refresh } from '../../../api/query'
import { ArticleText } from '../../../components/ArticleText'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Field, TextArea } from '../../../components/Field'
import { Page } from '../../../components/Page'
import { Pictures } from '../../../components/Pictures'
import { Segmented } from '../../../components/Segmented'
import { Skeleton } from '../../../components/Skeleton'
import { Box, Span, Tap } from '../../../elements/elements'
import { fetchAhead } from '../../../platform/fetchAhead'
import { useParams } from '../../../platform/useParams'
import { go, replaceWith } from '../../../routes'
import { toast } from '../../../state/feedback'
import { useLocalDraft } from '../../../state/localDraft'
import { useOnline } from '../../../state/online'
import { post } from '../../../state/outbox'
import { takeQuote } from '../../../state/quote'
import { rememberedSource } from '../../../state/source'
import { useReady } from '../../../state/useReady'
import { AskedOfArticle } from '../../drafts/article/AskedOfArticle'
import { NoDraft } from '../../drafts/NoDraft'
import { useDraftText } from '../../drafts/useDraftText'
import { texts } from '../texts'
import { slotOf } from './again'
import { emptyForm, errorsOf, type FormErrors, inputOf, type OpinionForm } from './form'
import { Phrases, withPhrase } from './Phrases'
import { Problem } from './Problem'
import { Rewording } from './Rewording'
import { Similar } from './Similar'
import { Who } from './Who'
import './style.css'

/** Stands in the box where everything is said on the picture: an opinion has words of its own, too. */
const SEE_PICTURE = texts.write.seePicture

const hints: Record<OpinionForm['kind'], string> = {
  modify: texts.write.modifyHint,
  delete: texts.write.removeHint,
  add: texts.write.addHint,
  other: texts.write.otherHint,
}

/** 提意见: the article, what should change, and who says so. Everything typed stays on the device until it is sent. */
export default function WriteOpinionPage() {
  const { draftId = '', article: label, source } = useParams()
  useEffect(() => fetchAhead('myOpinions', 'receipt'), [])
  const { draft, text, open } = useDraftText(draftId)
  const form = useLocalDraft<OpinionForm>(slotOf(draftId, label), emptyForm)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiError>()
  const online = useOnline()
  const ready = useReady()
  const [errors, setErrors] = useState<FormErrors>({})
  const [whole, setWhole] = useState(false)
  const { value, change } = form

  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the page opens
  useEffect(() => {
    const quote = takeQuote(draftId, label)
    if (quote) change({ quote })
  }, [])

  const article = text.data?.articles.find((one) => one.label === label)
  const loadError = draft.error ?? text.error
  if (loadError && !draft.data) {
    return (
      <Page title={texts.write.title}>
        <NoDraft error={loadError} onRetry={() => draft.refetch()} />
      </Page>
    )
  }
  if (!draft.data || (label && !text.data && !text.error)) {
    return (
      <Page title={texts.write.title}>
        <Skeleton rows={4} cards={2} />
      </Page>
    )
  }
  if (!open && value.text === '') {
    return (
      <Page title={texts.write.title}>
        <Empty
          icon="clock"
          title={draft.data.pausedReason ? texts.write.paused : texts.write.closed}
          text={draft.data.pausedReason ?? texts.write.closedText}
        >
          <Button kind="secondary" onTap={() => replaceWith('draft', { id: draftId })}>
            {texts.write.backToDraft}
          </Button>
        </Empty>
      </Page>
    )
  }

  const send = async (): Promise<void> => {
    const wrong = errorsOf(value)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return toast(texts.write.fillMarked, 'bad')
    if (busy) return undefined
    // Without a network nobody can be asked to sign in: what is written waits.
    if (online && !(await ready())) return undefined
    const input = {
      draftId,
      ...inputOf(value, label ?? null, article?.text ?? '', source ?? rememberedSource('contact_point')),
    }
    setBusy(true)
    setRefusal(undefined)
    const delivery = await post(input, draft.data?.title ?? '').finally(() => setBusy(false))
    if ('refused' in delivery) return setRefusal(delivery.refused)
    form.clear()
    if ('waits' in delivery) {
      const { state, busy: refusedForNow } = delivery.waits
      toast(
        state === 'person'
          ? texts.write.savedForPerson
          : refusedForNow
            ? texts.write.savedBusy
            : texts.write.savedOffline,
        'good',
      )
      return replaceWith('myOpinions')
    }
    void refresh('GET /me/opinions', 'GET /drafts/{draftId}/statistics', 'GET /statistics')
    replaceWith('receipt', { id: delivery.sent.id })
  }

  return (
    <Page
      title={texts.write.title}
      footer={
        <Button block busy={busy} onTap={send}>
          {online ? texts.write.submit : texts.write.saveForLater}
        </Button>
      }
    >
      <Box className="write__about">
        <Span className="muted small">{draft.data.title}</Span>
        <Tap className="link" onTap={() => go('draft', { id: draftId })}>
          {label ? texts.write.changeArticle : texts.write.chooseArticle}
        </Tap>
      </Box>
      <Card>
        {article ? (
          <>
            <Box className={`write__article ${whole ? '' : 'write__article--short'}`}>
              <ArticleText label={article.label} caption={article.caption} text={article.text} />
            </Box>
            {[...article.text].length > 90 && (
              <Tap className="link" expanded={whole} onTap={() => setWhole(!whole)}>
                {whole ? texts.write.fold : texts.write.unfold}
              </Tap>
            )}
          </>
        ) : (
          <Box className="write__whole serif">{texts.write.aboutWholeDraft}</Box>
        )}
        {value.quote !== '' && (
          <Box className="write__quote">
            <Span>{texts.write.aboutQuote(value.quote)}</Span>
            <Tap className="link" onTap={() => change({ quote: '' })}>
              {texts.write.aboutWholeArticle}
            </Tap>
          </Box>
        )}
      </Card>

      {open && <AskedOfArticle draftId={draftId} article={label ?? null} />}
      <Box className="section">
        <Field label={texts.write.kind}>
          <Segmented
            label={texts.write.kind}
            choices={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
            value={value.kind}
            onChange={(kind) => change({ kind })}
          />
        </Field>
        <TextArea
          id="opinion-text"
          label={texts.write.opinionText}
          placeholder={hints[value.kind]}
          value={value.text}
          onChange={(words) => {
            change({ text: words })
            if (errors.text) setErrors({ ...errors, text: undefined })
          }}
          least={lengths.opinionText[0]}
          limit={lengths.opinionText[1]}
          error={errors.text}
        />
        <Phrases kind={value.kind} onPick={(words) => change({ text: withPhrase(value.text, words) })} />
        <Pictures
          ask={texts.write.takePicture}
          items={value.pictures}
          onChange={(pictures) =>
            change({ pictures, ...(pictures.length > 0 && value.text.trim() === '' && { text: SEE_PICTURE }) })
          }
        />
        {draft.data.consultation?.showOpinions && (
          <Similar draftId={draftId} article={label} text={value.text} onSupported={() => form.clear()} />
        )}
        {article && value.kind === 'modify' && (
          <Rewording
            original={article.text}
            on={value.rewording}
            value={value.suggestedText}
            error={errors.suggestedText}
            onToggle={(rewording) => change({ rewording, suggestedText: value.suggestedText || article.text })}
            onChange={(suggestedText) => change({ suggestedText })}
          />
        )}
        <TextArea
          id="opinion-reason"
          label={texts.write.reason}
          optional
          rows={3}
          placeholder={texts.write.reasonHint}
          value={value.reason}
          onChange={(reason) => change({ reason })}
          limit={lengths.reason[1]}
          error={errors.reason}
        />
        <Who form={value} errors={errors} shown={draft.data.consultation?.showOpinions === true} onChange={change} />
      </Box>

      {refusal && <Problem error={refusal} />}
      <Box className="write__promise">{form.kept ? texts.write.savedAutomatically : texts.write.storageFull}</Box>
    </Page>
  )
}
