import type { TextToRead } from '../workshop/work'
import type { TextStanding } from './text-standing'

export const states = ['new', 'begun', 'done', 'others', 'disputed'] as const

/** Which texts are to be read; an empty word leaves all in. */
export interface Choice {
  question: string
  lang: string
  region: string
  state: '' | (typeof states)[number]
  theme: string
  words: string
}

export function everyTextOf(question: string): Choice {
  return { question, lang: '', region: '', state: '', theme: '', words: '' }
}

/** A text with what there is to know of it. */
export interface TextInList {
  text: TextToRead
  standing: TextStanding
  /** All words by which it may be found, translations among them. */
  words: () => string[]
}

export function chosenTexts(texts: TextInList[], choice: Choice): TextInList[] {
  const { lang, region, state, theme } = choice
  const sought = plainly(choice.words.trim())
  return texts.filter(
    ({ text, standing, words }) =>
      (lang === '' || text.lang === lang) &&
      (region === '' || text.region === region) &&
      (state === '' || isIn(standing, state)) &&
      (theme === '' || standing.themes.has(theme)) &&
      (sought === '' || words().some((each) => plainly(each).includes(sought))),
  )
}

function isIn({ mine, isOthers, isDisputed }: TextStanding, state: (typeof states)[number]) {
  if (state === 'others') return isOthers
  return state === 'disputed' ? isDisputed : mine === state
}

/** Without capitals, accents and widths: whoever searches for “cafe” finds “Café”. */
function plainly(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The neighbours of a text among those that were chosen, also when it is none of them any more. */
export function neighboursOf(all: TextInList[], chosen: TextInList[], name: string) {
  const order = new Map(all.map(({ text }, n) => [text.name, n]))
  const at = order.get(name) ?? 0
  const placeOf = ({ text }: TextInList) => order.get(text.name) ?? 0
  return {
    next: chosen.find((each) => placeOf(each) > at)?.text.name,
    previous: chosen.findLast((each) => placeOf(each) < at)?.text.name,
  }
}
