import type { QuoteText } from '../text/quote-text'
import { overlaps, type Span } from '../text/span'
import { plainText } from '../text/plain-text'

/** Chinese names by their first character. */
export type HanNames = Map<string, string[]>

export function hanNames(names: string[]): HanNames {
  const byFirst: HanNames = new Map()
  for (const name of new Set(names.map((each) => plainText(each)))) {
    const first = name.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  return byFirst
}

/** Every Chinese name in a text, as Chinese puts no blanks between words. */
export function hanNamesIn({ plain, harmless }: QuoteText, names: HanNames): Span[] {
  const found: Span[] = []
  const innocent = [...harmless, ...lookAlike(plain)]
  for (const { index } of plain.matchAll(/\p{Script=Han}/gu)) {
    for (const name of names.get(plain.charAt(index)) ?? []) {
      const span = { start: index, end: index + name.length }
      if (plain.startsWith(name, index) && !innocent.some((piece) => overlaps(piece, span))) {
        found.push(span)
      }
    }
  }
  return found
}

function lookAlike(plain: string): Span[] {
  return [...plain.matchAll(acrossWords)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

// The last character of one word and the first of the next make a name by chance.
const acrossWords =
  /东西安[全排静心]|[变完造形当看组达促]成都(?!市)|其中国|集中国|[合非无宪犯立]法国|完美国|[道公]德国|沿海地|理智利|[参增添更]加[来纳]|嘴巴里|尾巴里|泥巴里|下巴里|太特[别殊]|万象更新|道德里|汉堡包|吃汉堡|[平舞讲柜]台中|多哥哥|[今平生]日本(?=[来身人该应想月周])|马上海|太原[因始来]|大连接|[强巨]大连|检查德|也门[诊口票]|古巴掌|不丹青/gu
