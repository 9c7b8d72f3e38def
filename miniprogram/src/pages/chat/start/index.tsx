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
      <Page title="写留言">
        <ErrorState error={loadError} onRetry={() => (deputyId ? deputy.refetch() : station.refetch())} />
      </Page>
    )
  }

  const send = async (): Promise<void> => {
    const length = codePoints(value.text.trim())
    if (length === 0) return setError('请写下您想说的话')
    if (length > lengths.message[1]) return setError(`最多 ${lengths.message[1]} 字，请分几次说`)
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
      title="写留言"
      footer={
        <Button block icon="send" busy={start.busy} onTap={send}>
          发送
        </Button>
      }
    >
      <Card>
        <Box className="row">
          <Avatar name={name ?? ''} photo={deputy.data?.photo} />
          <Box className="grow">
            <Box className="start__name">{name ?? '…'}</Box>
            <Span className="muted small">
              {deputyId ? '收到后会在规定的工作日内答复您' : '家站室会尽快答复，或转给合适的代表'}
            </Span>
          </Box>
        </Box>
      </Card>
      <Box className="section">
        <TextArea
          id="message-text"
          label="想说什么"
          placeholder="说清楚是什么事、在哪里、您希望怎样"
          rows={7}
          value={value.text}
          onChange={(text) => change({ text })}
          limit={lengths.message[1]}
          error={error}
        />
        <TextField
          id="message-topic"
          label="一句话说是什么事"
          optional
          placeholder="例如：小区门口路灯不亮"
          value={value.topic}
          onChange={(topic) => change({ topic })}
        />
        <TextField
          id="message-place"
          label="在哪里"
          optional
          placeholder="例如：和平路与人民街路口"
          value={value.place}
          onChange={(place) => change({ place })}
        />
      </Box>
      <Box className="start__history">
        <List>
          <Toggle
            title="转给别人时，带上之前的对话"
            note={
              value.keepsHistory
                ? '如果转给其他代表或家站室，对方只看到转去之后的对话'
                : '如果转给其他代表或家站室，对方看得到之前说的，您不用再说一遍'
            }
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
      <Box className="start__rule">对话只有您和对方能看到。</Box>
      <Doors />
    </Page>
  )
}
