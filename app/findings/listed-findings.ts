import { reportWords } from '#app/i18n/report-words'
import type { FindingsHead } from '#app/operations/list-findings'
import type { Language } from '#surveys/definition/survey'
import { spokenIn } from '#surveys/reports/spoken-in'

/** What a list, or the feed, says of findings in one language. */
export interface ListedFindings {
  slug: string
  hash: string
  acceptedOn: string
  toldOn?: string
  title: string
  /** The language of the title, which a survey may lack. */
  spoken: Language
  /** Who answered, and when. */
  from: string
  message?: { text: string; lang: Language }
}

export function listedFindings(head: FindingsHead, lang: string): ListedFindings {
  const { slug, hash, acceptedOn, toldOn, titles, method } = head
  const spoken = spokenIn(titles, lang)
  const words = reportWords(lang)
  const people = words.say(`people.${head.unit}`, { number: words.number(method.responses) })
  const between = { opened: words.date(method.opened), closed: words.date(method.closed) }
  const message = messageOf(head, lang)
  return {
    ...{ slug, hash, acceptedOn, spoken },
    title: titles[spoken] ?? slug,
    from: words.say('method.from', { people, ...between }),
    ...(toldOn !== undefined && { toldOn }),
    ...(message && { message }),
  }
}

function messageOf({ messages }: FindingsHead, lang: string) {
  const spoken = spokenIn(messages, lang)
  const text = messages[spoken]
  return text === undefined ? undefined : { text, lang: spoken }
}
