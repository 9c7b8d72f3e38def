import { lengths } from '@shared/city/rules'
import { codePoints } from '@shared/text/codePoints'
import { useState } from 'react'
import { refresh, useGet } from '../../../api/query'
import { useCommand } from '../../../api/useCommand'
import { Avatar } from '../../../components/Avatar'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ErrorState } from '../../../components/ErrorState'
import { TextArea, TextField } from '../../../components/Field'
import { List } from '../../../components/List'
import { Page } from '../../../components/Page'
import { Toggle } from '../../../components/Toggle'
import { Box, Span } from '../../../elements/elements'
import { useParams } from '../../../platform/useParams'
import { replaceWith } from '../../../routes'
import { useLocalDraft } from '../../../state/localDraft'
import { useReady } from '../../../state/useReady'
import { texts } from '../texts'
import { Doors } from './Doors'
import './style.css'

/** 写留言: the first message to a deputy or a station. */
export default function StartConversationPage() {
  const { deputyId, stationId, via } = useParams()
  const deputy = useGet('GET /deputies/{deputyId}', { deputyId: deputyId ?? '' }, { enabled: !!deputyId })
  const station = useGet('GET /stations/{stationId}', { stationId: stationId ?? '' }, { enabled: !!stationId })
  const slot = `conversation:${deputyId ?? stationId ?? ''}`
  const { value, change, clear } = useLocalDraft(slot, {
    text: '',
    topic: '',
    place: '',
    keepsHistory: false,
  })
  const start = useCommand('POST /conversations', { slot })
  const ready = useReady()
  const [error, setError] = useState<string>()

  const loadError = deputy.error ?? station.error
  const name = deputy.data?.name ?? station.data?.name
  if (loadError && !name) {
    return (
      <Page title={texts.start.title}>
        <ErrorState error={loadError} onRetry={() => (deputyId ? deputy.refetch() : station.refetch())} />
      </Page>
    )
  }

  const send = async (): Promise<void> => {
    const length = codePoints(value.text.trim())
    if (length === 0) return setError(texts.start.messageMissing)
    if (length > lengths.message[1]) return setError(texts.start.tooLong(lengths.message[1]))
    setError(undefined)
    if (!(await ready())) return
    const conversation = await start.run({
      deputyId,
      stationId,
      text: value.text,
      topic: value.topic.trim() || undefined,
      place: value.place.trim() || undefined,
      via,
      keepsHistory: value.keepsHistory || undefined,
    })
    if (!conversation) return
    clear()
    void refresh('GET /conversations')
    replaceWith('conversation', { id: conversation.id })
  }

  return (
    <Page
      title={texts.start.title}
      footer={
        <Button block icon="send" busy={start.busy} onTap={send}>
          {texts.start.send}
        </Button>
      }
    >
      <Card>
        <Box className="row">
          <Avatar name={name ?? ''} photo={deputy.data?.photo} />
          <Box className="grow">
            <Box className="start__name">{name ?? '…'}</Box>
            <Span className="muted small">{deputyId ? texts.start.deputyAnswers : texts.start.stationAnswers}</Span>
          </Box>
        </Box>
      </Card>
      <Box className="section">
        <TextArea
          id="message-text"
          label={texts.start.message}
          placeholder={texts.start.messageHint}
          rows={7}
          value={value.text}
          onChange={(text) => change({ text })}
          limit={lengths.message[1]}
          error={error}
        />
        <TextField
          id="message-topic"
          label={texts.start.topic}
          optional
          placeholder={texts.start.topicExample}
          value={value.topic}
          onChange={(topic) => change({ topic })}
        />
        <TextField
          id="message-place"
          label={texts.start.place}
          optional
          placeholder={texts.start.placeExample}
          value={value.place}
          onChange={(place) => change({ place })}
        />
      </Box>
      <Box className="start__history">
        <List>
          <Toggle
            title={texts.start.takeHistoryAlong}
            note={value.keepsHistory ? texts.start.historyStays : texts.start.historyGoesAlong}
            on={!value.keepsHistory}
            onChange={(on) => change({ keepsHistory: !on })}
          />
        </List>
      </Box>
      {start.error && (
        <Box className="start__problem" role="alert">
          {start.error.title}：{start.error.detail}
          {start.error.fields.map((field) => (
            <Box key={field.path}>{field.message}</Box>
          ))}
        </Box>
      )}
      <Box className="start__rule">{texts.start.privateNote}</Box>
      <Doors />
    </Page>
  )
}
