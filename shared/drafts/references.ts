import { NUMERAL } from './parse/numerals'

/** Words of an article that point to another of the same law: `from` to `to` in UTF-16 units, and its label. */
export type Reference = { from: number; to: number; label: string }

const LABEL = `第[${NUMERAL}]+条(?:之[${NUMERAL}]+)?`
/** 本条例第五条, and what follows it in one breath: 第五条、第六条和第八条第二款. */
const OWN = new RegExp(
  `本(?:条例|法|规定|办法|规则|决定|细则)(${LABEL}(?:第[${NUMERAL}]+款)?(?:第[（(]?[${NUMERAL}]+[）)]?项)?(?:(?:、|和|至|或者|以及|及|与)${LABEL}(?:第[${NUMERAL}]+款)?)*)`,
  'gu',
)

/**
 * References to articles of the same law, in the order of the text: 违反本条例第五条、第六条规定的. What names another law
 * (《…法》第十条, 民法典第八条) is none.
 */
export const referencesIn = (text: string): Reference[] =>
  [...text.matchAll(OWN)].flatMap((match) => {
    const start = match.index + match[0].length - (match[1] ?? '').length
    return [...(match[1] ?? '').matchAll(new RegExp(LABEL, 'gu'))].map((label) => ({
      from: start + label.index,
      to: start + label.index + label[0].length,
      label: label[0],
    }))
  })

/** 本条例所称电动自行车，是指…: terms that the law itself explains, with the sentence that does. */
export const definitionsIn = (articles: readonly { label: string; text: string }[]) =>
  articles.flatMap(({ label, text }) =>
    (text.includes('是指')
      ? [
          ...text.matchAll(
            /(?:所称|下列用语的含义)?(?:的)?[“"]?([^，。；：、“”"\s]{2,20})[”"]?[，,]?是指[^。；\n]+[。；]?/gu,
          ),
        ]
      : []
    ).flatMap((match) => {
      const term = (match[1] ?? '').replace(/^(?:本(?:条例|法|规定|办法)所称的?|所称的?|（[^）]*）|\d+[.．])/u, '')
      return term.length >= 2 ? [{ term, label, text: match[0] }] : []
    }),
  )
