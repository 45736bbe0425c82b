import type { Language } from '../definition/language'
import { ofKind, type Edit } from './edit'
import { grouped, keepEach, type Kept } from './kept'
import type { Passage } from './passage'

export interface CodedPassage extends Passage {
  themes: string[]
}

/** What one coder found in a text. */
export interface Coding {
  /** By their own names, as long as they have themes. */
  passages: Map<string, Kept<CodedPassage>>
  read: boolean
}

/** What was done with one text. */
export interface TextWork {
  translations: Map<Language, Kept<string>>
  /** Each coder’s by themselves, by the fingerprint of their key. */
  codings: Map<string, Coding>
}

/** Everything that was done with texts, by the names of the texts. */
export function foldTexts(live: Edit[]): Map<string, TextWork> {
  const translated = grouped(ofKind(live, 'text-translated'), ({ text }) => text)
  const coded = grouped(ofKind(live, 'passage-coded'), ({ text }) => text)
  const read = grouped(ofKind(live, 'text-read'), ({ text }) => text)
  const names = new Set([...translated.keys(), ...coded.keys(), ...read.keys()])
  return new Map(
    [...names].sort().map((name) => {
      const translations = keepEach(
        translated.get(name) ?? [],
        ({ lang }) => lang,
        ({ words }) => words,
      )
      return [name, { translations, codings: codingsOf(coded.get(name), read.get(name)) }]
    }),
  )
}

type Coded = ReturnType<typeof ofKind<'passage-coded'>>
type Read = ReturnType<typeof ofKind<'text-read'>>

function codingsOf(coded: Coded = [], read: Read = []): Map<string, Coding> {
  const passages = grouped(coded, ({ by }) => by)
  const done = keepEach(
    read,
    ({ by }) => by,
    (edit) => edit.done,
  )
  const coders = [...new Set([...passages.keys(), ...done.keys()])].sort()
  return new Map(
    coders.map((coder) => {
      const own = passagesOf(passages.get(coder) ?? [])
      return [coder, { passages: own, read: done.get(coder)?.value ?? false }]
    }),
  )
}

function passagesOf(coded: Coded): Map<string, Kept<CodedPassage>> {
  const all = keepEach(
    coded,
    ({ passage }) => passage,
    ({ start, end, words, themes }) => ({ start, end, words, themes: [...new Set(themes)].sort() }),
  )
  const standing = [...all].filter(([, { value, others }]) =>
    [value, ...others.map((other) => other.value)].some(({ themes }) => themes.length > 0),
  )
  return new Map(standing.sort(([one], [other]) => (one < other ? -1 : 1)))
}
