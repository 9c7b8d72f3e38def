import type { Person } from './api'
import { chargingAnnouncement, chargingExplanation, chargingRegulation } from './texts/chargingRegulation'
import { parkFirst, parkOpinions, parkSecond } from './texts/parkRegulation'

const DAY = 86_400_000
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()

type Made = { id: string }

/** The draft that is being asked about now. */
export const openCharging = async (staff: Person): Promise<string> => {
  const { id } = await staff.call<Made>('POST', '/drafts', {
    title: '演示市电动自行车停放充电管理条例（草案）',
    summary: '电动自行车停在哪里、在哪里充电、收多少钱、谁来管，关系每个小区每个家庭。',
    explanation: chargingExplanation,
  })
  await staff.call('PATCH', `/drafts/${id}`, { announcement: chargingAnnouncement })
  await staff.call('POST', `/drafts/${id}/versions`, { text: chargingRegulation, kind: '征求意见稿' })
  await staff.call('PUT', `/drafts/${id}/consultation`, {
    opensAt: at(-9),
    closesAt: at(23),
    reason: '演示数据：征求意见自九日前开始',
    showOpinions: true,
  })
  return id
}

/** A draft whose consultation is over: its report is published, the second version shows what residents changed. */
export const finishPark = async (staff: Person, residents: readonly Person[]): Promise<void> => {
  const { id } = await staff.call<Made>('POST', '/drafts', {
    title: '演示市城市公园管理条例',
    summary: '公园几点开门、几点关门，哪些事不能做，罚多少才合适。',
    explanation: '草案共四章八条，重点规定了公园的开放时间、便民设施和禁止行为。',
  })
  await staff.call('POST', `/drafts/${id}/versions`, { text: parkFirst, kind: '征求意见稿' })
  await staff.call('PUT', `/drafts/${id}/consultation`, {
    opensAt: at(-40),
    closesAt: at(1),
    reason: '演示数据：征求意见自四十日前开始',
    showOpinions: true,
  })
  const adopted: { id: string; article: string }[] = []
  for (const [n, [article, kind, text, suggestedText, result, reply]] of parkOpinions.entries()) {
    const author = residents[n % residents.length]
    if (!author) continue
    const opinion = await author.call<Made>('POST', `/drafts/${id}/opinions`, {
      article,
      kind,
      text,
      ...(suggestedText && { suggestedText }),
    })
    await staff.call('PUT', `/opinions/${opinion.id}/publication`)
    if (n % 2 === 0) await residents[(n + 3) % residents.length]?.call('PUT', `/opinions/${opinion.id}/support`)
    await staff.call('PUT', `/opinions/${opinion.id}/decision`, { result, reply })
    if (result === 'adopted' || result === 'partially_adopted') adopted.push({ id: opinion.id, article })
  }
  await staff.call('PUT', `/drafts/${id}/consultation`, {
    opensAt: at(-40),
    closesAt: new Date().toISOString(),
    reason: '演示数据：征求意见期限届满',
  })
  await staff.call('POST', `/drafts/${id}/versions`, { text: parkSecond, kind: '修改稿' })
  await staff.call('PUT', `/drafts/${id}/publication`, {})
  await staff.call('PUT', `/drafts/${id}/versions/2/notes`, {
    article: '第四条',
    text: '公园每天早上五点半开门，晚上十点半关门，夏天可以开到十一点，都不收门票。临时关门的，要提前三天告诉大家，并说明原因。',
  })
  for (const opinion of adopted)
    await staff.call('PUT', `/opinions/${opinion.id}/adopted-in`, [{ version: 2, article: opinion.article }])
  await staff.call('PUT', `/drafts/${id}/feedback`, {
    text: '征求意见期间，群众围绕开放时间、便民设施和处罚幅度提出了意见。法制工作委员会逐条研究，对合理意见予以采纳：开放时间延长至二十二时三十分，增加急救设备和老年人、儿童活动区域，罚款幅度由一百元至五百元调整为五十元至二百元。感谢每一位参与的群众。',
    articles: [
      { article: '第四条', words: '采纳延长开放时间、提前开园、说明闭园理由的意见。' },
      { article: '第五条', words: '部分采纳增设急救设备的意见。' },
      {
        article: '第六条',
        words:
          '未采纳删去禁止带狗的意见：禁止的只是不束牵引绳的犬只，束绳的可以入园。广场舞的音量限值按国家标准执行，将在执行细则中明确。',
      },
      { article: '第七条', words: '采纳降低罚款幅度的意见。' },
    ],
  })
  await staff.call('PATCH', `/drafts/${id}`, { status: 'enacted' })
}

/** A draft that only the staff see yet. */
export const prepareHeating = async (staff: Person): Promise<void> => {
  await staff.call('POST', '/drafts', {
    title: '演示市供热条例（草案）',
    summary: '供热时间、室温标准和停热退费。',
  })
}
