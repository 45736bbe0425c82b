import type { QuoteText } from '../text/quote-text'
import { overlaps, type Span } from '../text/span'
import { fold, keysOf } from '../text/words'
import { needsOf } from './everyday'
import { addName, emptyTree, namesIn, type NameTree } from './name-tree'
import people from './people.json'
import { personEndings } from './russian-forms'

/** Words for where people or things come from, in their genders, numbers and cases. */
export function peopleIn(text: QuoteText): Span[] {
  return [...namesIn(text, latinTree()), ...russiansIn(text)]
}

let latin: NameTree | undefined
let russian: Set<string> | undefined

function latinTree(): NameTree {
  if (latin) return latin
  const tree = emptyTree()
  add(tree, people.en, (word) => [word, `${word}s`, `${word}es`, word.replace(/man$/, 'men')])
  add(tree, people.fr, frenchForms)
  add(tree, people.es, spanishForms)
  latin = tree
  return tree
}

function add(tree: NameTree, lines: string[], formsOf: (word: string) => string[]): void {
  for (const name of namesOf(lines)) {
    const keys = keysOf(name)
    const last = keys.pop() ?? ''
    for (const form of new Set(formsOf(last))) {
      const words = [...keys, form]
      addName(
        tree,
        words.map((word) => [word]),
        needsOf(words.join(' ')),
      )
    }
  }
}

function frenchForms(word: string): string[] {
  return [word, `${word}e`, `${word}${word.slice(-1)}e`].flatMap((form) => [form, `${form}s`])
}

function spanishForms(word: string): string[] {
  const stem = word.replace(/o$/, '')
  if (stem !== word) return ['o', 'a', 'os', 'as'].map((ending) => stem + ending)
  return ['', 's', 'es', ...(/[aei]$/.test(word) ? [] : ['a', 'as'])].map((ending) => word + ending)
}

function russiansIn({ words, harmless }: QuoteText): Span[] {
  return words
    .filter(({ keys }) => keys.some(isRussian))
    .map(({ start, end }) => ({ start, end }))
    .filter((span) => !harmless.some((piece) => overlaps(piece, span)))
}

function isRussian(key: string): boolean {
  if (!/^[\u0400-\u04ff]{3,}$/.test(key)) return false
  russian ??= new Set(namesOf(people.ru).flatMap((stem) => russianStems(fold(stem))))
  for (let end = key.length; end > 2; end -= 1) {
    if (russian.has(key.slice(0, end)) && personEndings.has(key.slice(end))) return true
  }
  return false
}

// From an adjective in -ский follow the persons in -ец and -ка.
function russianStems(stem: string): string[] {
  if (!/[^с]ск$/.test(stem)) return [stem]
  const root = stem.slice(0, -2)
  const short = root.replace(/и$/, '')
  return [stem, `${short}ец`, `${root}ц`, `${root}к`, `${short}ек`, `${root}ок`]
}

function namesOf(lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}
