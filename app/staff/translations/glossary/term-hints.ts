import terms from './terms.json'

/** A word of the community in the English, and how the network says it in another language. */
export interface TermHint {
  term: string
  said: string
}

/** The words in a source that the network has settled on, the longest of those that overlap. */
export function termHints(source: string, language: string): TermHint[] {
  const found = known
    .flatMap(({ spelled, term }) => {
      const said = sayings(term)[language] ?? sayings(term)[language.split('-')[0] ?? '']
      return said !== undefined && spelled.test(source) ? [{ term: term.en[0] ?? '', said }] : []
    })
    .sort((one, other) => other.term.length - one.term.length)
  return found.filter(
    ({ term }, at) => !found.slice(0, at).some((longer) => longer.term.includes(term)),
  )
}

type Term = (typeof terms)[number]

function sayings({ en: _en, ...others }: Term): Partial<Record<string, string>> {
  return others
}

const known = terms.map((term) => {
  const ways = term.en.map((way) => way.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return { term, spelled: new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways})(?![\\p{L}\\p{N}])`, 'iu') }
})
