import { themesIn } from './coders'
import type { Journal } from './fold'
import { cohensKappa } from './kappa'

/** How two coders decided about the same texts. */
export interface Decisions {
  both: number
  first: number
  second: number
  neither: number
  kappa: number | undefined
}

export interface Agreement {
  /** The texts with which both have finished. */
  texts: number
  themes: Map<string, Decisions>
  /** All themes taken together: each theme of each text is one decision. */
  overall: Decisions
}

/** How far two coders agree on the themes of a question, whatever the passages. */
export function agreementOf(
  { texts: works, codeBooks }: Journal,
  { question, texts, coders }: { question: string; texts: string[]; coders: [string, string] },
): Agreement {
  const book = codeBooks.get(question)
  if (!book) return { texts: 0, themes: new Map(), overall: decided([]) }
  const pairs = texts.flatMap((text) => {
    const [first, second] = coders.map((coder) => works.get(text)?.codings.get(coder))
    return first?.read && second?.read ? [[themesIn(first, book), themesIn(second, book)]] : []
  })
  const counted = [...book.countsAs].filter(([code, as]) => code === as)
  const votes = counted.map(([code]) => {
    return [code, pairs.map((pair) => pair.map((themes) => themes.has(code)))] as const
  })
  return {
    texts: pairs.length,
    themes: new Map(votes.map(([code, own]) => [code, decided(own)])),
    overall: decided(votes.flatMap(([, own]) => own)),
  }
}

function decided(votes: boolean[][]): Decisions {
  const count = (one: boolean, other: boolean) =>
    votes.filter(([first, second]) => first === one && second === other).length
  const [both, first] = [count(true, true), count(true, false)]
  const [second, neither] = [count(false, true), count(false, false)]
  const table = [
    [both, first],
    [second, neither],
  ]
  return { both, first, second, neither, kappa: cohensKappa(table) }
}
