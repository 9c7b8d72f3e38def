// Minutes of a meeting or a hearing, several pages of what many people said, cut into opinions: a proposal that a person puts right.

/** `opens`: an opinion begins; `goes-on`: it belongs to the one above; `left-out`: no opinion, such as a heading. */
export type MinutesPart = 'opens' | 'goes-on' | 'left-out'
export type MinutesParagraph = { text: string; part: MinutesPart }
/** `name` and `organisation` as the minutes put them before what was said. */
export type MinutesOpinion = {
  text: string
  article: string | null
  name?: string
  organisation?: string
  first: number
}

const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,3}(?:[）)、]|[.．](?!\d))|[一二三四五六七八九十]是|[①-⑳])\s*/
const SPEAKER =
  /^([\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]{1,3}某{1,2})(?:同志|代表|委员|律师|老师|先生|女士)?(?:[（(]([^（）()]{2,30})[）)])?\s*[:：]\s*/
const HEADING =
  /^(?:时间|地点|主持人?|记录人?|参加人员|出席人员|列席人员|参会人员|会议议题|会议内容|议题|主题|[^，。；]{0,24}(?:座谈会|听证会|论证会|会议)(?:纪要|记录|笔录)|现将[^。]{0,40}(?:如下|整理如下)[:：。]?$)/
const CITED = /第[零一二三四五六七八九十百\d]{1,6}条(?:之[一二三四五六七八九十])?/
/** Shorter than this no sentence says what should be changed. */
const SHORT = 10

/** The paragraphs of minutes, each with what it probably is. */
export const paragraphsOf = (text: string): MinutesParagraph[] => {
  let open = false
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): MinutesParagraph => {
      const bare = line.replace(NUMBERED, '').replace(SPEAKER, '')
      if (HEADING.test(line) || (bare.length < SHORT && !/[。；！？]$/.test(line))) {
        open = false
        return { text: line, part: 'left-out' }
      }
      const opens = !open || NUMBERED.test(line) || SPEAKER.test(line) || /^(?:建议|关于|第.{1,6}条)/.test(line)
      open = true
      return { text: line, part: opens ? 'opens' : 'goes-on' }
    })
}

/** The opinions that the paragraphs make up; `labels` are the draft's articles, of which the first that is named is taken. */
export const opinionsIn = (paragraphs: readonly MinutesParagraph[], labels: readonly string[]): MinutesOpinion[] => {
  const opinions: MinutesOpinion[] = []
  for (const [first, { text, part }] of paragraphs.entries()) {
    if (part === 'left-out') continue
    const last = opinions.at(-1)
    if (part === 'goes-on' && last) {
      last.text += `\n${text}`
      continue
    }
    const unnumbered = text.replace(NUMBERED, '')
    const [said = '', name, organisation] = SPEAKER.exec(unnumbered) ?? []
    opinions.push({
      text: unnumbered.slice(said.length),
      article: null,
      ...(name && { name }),
      ...(organisation && { organisation }),
      first,
    })
  }
  return opinions.map((opinion) => {
    const cited = CITED.exec(opinion.text)?.[0]
    return { ...opinion, article: cited && labels.includes(cited) ? cited : null }
  })
}
