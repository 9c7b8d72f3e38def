import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Tag } from '../../../components/Tag'
import { Box } from '../../../elements/elements'
import { readStored, removeStored, storedKeys } from '../../../platform/storage'
import { go } from '../../../routes'
import { confirm } from '../../../state/feedback'
import { texts } from '../texts'
import type { OpinionForm } from '../write/form'

type Unsent = { key: string; draftId: string; article: string; text: string }

const PREFIX = 'draft:opinion:'

const unsentNow = (): Unsent[] =>
  storedKeys()
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      const [draftId = '', article = ''] = key.slice(PREFIX.length).split(':')
      const text = readStored<OpinionForm>(key)?.text.trim() ?? ''
      return text === '' ? [] : [{ key, draftId, article, text }]
    })

/** What was typed on this device and not sent. */
export const LocalDrafts = () => {
  const [unsent, setUnsent] = useState(unsentNow)
  useDidShow(() => setUnsent(unsentNow()))

  const drop = async (key: string): Promise<void> => {
    if (
      !(await confirm({
        title: texts.mine.removeDraftQuestion,
        text: texts.mine.removeText,
        yes: texts.mine.remove,
        no: texts.mine.keep,
        danger: true,
      }))
    )
      return
    removeStored(key)
    setUnsent(unsentNow())
  }

  return unsent.map((one) => (
    <Card key={one.key} tone="accent">
      <Box className="mine__head">
        <Tag tone="warn">{texts.mine.unfinished}</Tag>
      </Box>
      <Box className="mine__text">{one.text}</Box>
      <Box className="mine__about">{one.article || texts.mine.wholeDraft}</Box>
      <Box className="mine__buttons">
        <Button size="small" onTap={() => go('writeOpinion', { draftId: one.draftId, article: one.article })}>
          {texts.mine.writeOn}
        </Button>
        <Button size="small" kind="plain" onTap={() => drop(one.key)}>
          {texts.mine.remove}
        </Button>
      </Box>
    </Card>
  ))
}
