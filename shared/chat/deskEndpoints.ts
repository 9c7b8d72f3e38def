import { z } from 'zod'
import { Text } from '../api/common'
import { endpoint } from '../api/endpoint'

const Phrases = z.object({ items: z.array(z.string()) })

export const listPhrases = endpoint('GET /me/phrases', {
  who: 'chat:answer',
  summary: '我的常用语',
  answers: [200, Phrases],
})

export const savePhrases = endpoint('PUT /me/phrases', {
  who: 'chat:answer',
  summary: '保存常用语（整张表）',
  input: z.strictObject({ items: z.array(Text(1, 300)).max(30) }),
  answers: [200, Phrases],
})

const Memo = z.object({ text: z.string() })

export const readMemo = endpoint('GET /conversations/{conversationId}/memo', {
  who: 'chat:answer',
  summary: '我在这件事上给自己记的话，只有自己看到',
  answers: [200, Memo],
  fails: ['not_found'],
})

export const saveMemo = endpoint('PUT /conversations/{conversationId}/memo', {
  who: 'chat:answer',
  summary: '给自己记一笔；空的就是删去',
  input: z.strictObject({ text: Text(0, 1000) }),
  answers: [200, Memo],
  fails: ['not_found'],
})

export const deskEndpoints = { listPhrases, savePhrases, readMemo, saveMemo }
