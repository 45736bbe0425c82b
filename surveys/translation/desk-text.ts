import type { Question, Survey } from '../definition/survey'
import { textKeys, textKeysOf } from '../definition/text-keys'
import { englishThen, type Wording } from './wordings'

/** What is known of a translation, in the order in which one works on it. */
export const textStates = ['missing', 'stale', 'machine', 'done', 'reviewed'] as const
export type TextState = (typeof textStates)[number]

/** What somebody may say of a translation that is there and fits the English. */
export const sayable = ['machine', 'done', 'reviewed'] as const
export type SayableState = (typeof sayable)[number]

/** What was saved last of one text at the desk. */
export interface Saved {
  key: string
  number: number
  text: string
  state: SayableState
  /** The mark of the English it was made from. */
  from: string
  /** That English itself; empty where nobody kept it. */
  english: string
  /** The mark of what the survey held in this language when it was saved. */
  over: string
  /** The account of whoever wrote the words; empty where they came with the survey. */
  translator: string
  who: string
  day: string
}

/** Where a text stands in the survey, with the English that names the place. */
export interface TextPlace {
  key: string
  page?: { id: string; title: string }
  question?: { id: string; text: string }
}

/** One text of a survey as a translator meets it. */
export interface DeskText extends TextPlace {
  source: string
  /** The mark of the English as it stands now. */
  mark: string
  text: string
  /** The mark of the English the text was made from, where that is known. */
  madeFrom?: string | undefined
  /** That English itself, where it is another than the one of now and somebody kept it. */
  sourceThen?: string
  state: TextState
  /** How often it was saved at the desk. */
  number: number
  translator: string
  saved?: { who: string; day: string }
  /** What was saved here before the survey came with other words. */
  earlier?: { text: string; who: string; day: string }
}

/** A short mark of a text, which changes with it. */
export type Mark = (text: string) => string

/**
 * Every text of a survey in the order in which it is read, with its translation. A published version
 * keeps no marks, so what its translations were made from is read off the versions, oldest first.
 */
export function deskTexts(
  survey: Survey,
  language: string,
  mark: Mark,
  saved: readonly Saved[],
  versions: readonly Wording[] = [],
): DeskText[] {
  const own = partOf(survey.texts, language)
  const stamps = partOf(survey.madeFrom ?? {}, language)
  const newest = new Map(saved.map((each) => [each.key, each]))
  const english = survey.texts.en ?? {}
  return placesOf(survey, english)
    .filter(({ key }) => english[key]?.trim())
    .map((place) => {
      const { key } = place
      const text = own[key] ?? ''
      const then = englishThen(versions, language, key, text)
      const madeFrom = stamps[key] ?? (then === undefined ? undefined : mark(then))
      const source = english[key] ?? ''
      const standsAs = standing(source, { text, madeFrom }, newest.get(key), mark)
      const wordings = [newest.get(key)?.english, ...versions.map(({ texts }) => texts.en?.[key])]
      return { ...place, source, ...standsAs, ...sourceThen(standsAs, wordings, mark) }
    })
}

function sourceThen({ state, madeFrom }: Standing, wordings: (string | undefined)[], mark: Mark) {
  if (state !== 'stale') return {}
  const found = wordings.find((each) => each?.trim() && mark(each) === madeFrom)
  return found === undefined ? {} : { sourceThen: found }
}

interface InSurvey {
  text: string
  madeFrom: string | undefined
}

type Standing = Omit<DeskText, keyof TextPlace | 'source' | 'sourceThen'>

function standing(
  source: string,
  inSurvey: InSurvey,
  saved: Saved | undefined,
  mark: Mark,
): Standing {
  const now = mark(source)
  if (!saved) return { ...asBrought(inSurvey, now), number: 0 }
  const { text, who, day, number, translator } = saved
  const isSame = text === inSurvey.text
  if (!isSame && saved.over !== mark(inSurvey.text)) {
    const earlier = text === '' ? {} : { earlier: { text, who, day } }
    return { ...asBrought(inSurvey, now), number, ...earlier }
  }
  // Somebody may have read it again elsewhere and brought it with the survey.
  const madeFrom = isSame && inSurvey.madeFrom === now ? now : saved.from
  const state = stateOf(text, madeFrom, now, saved.state)
  return { text, mark: now, madeFrom, state, number, translator, saved: { who, day } }
}

function asBrought({ text, madeFrom }: InSurvey, now: string): Omit<Standing, 'number'> {
  return { text, mark: now, madeFrom, state: stateOf(text, madeFrom, now), translator: '' }
}

function stateOf(
  text: string,
  madeFrom: string | undefined,
  now: string,
  said: SayableState = 'done',
): TextState {
  if (text.trim() === '') return 'missing'
  return madeFrom !== undefined && madeFrom !== now ? 'stale' : said
}

/** The texts of a language that the survey may not have. */
export function partOf<Part extends object>(
  parts: Partial<Record<string, Part>>,
  language: string,
): Partial<Part> {
  return parts[language] ?? {}
}

/** Every text that a survey can have, in the order in which it is read. */
export function placesOf(
  { pages }: Survey,
  english: Partial<Record<string, string>> = {},
): TextPlace[] {
  const ofPages = pages.flatMap(({ id, questions }) => {
    const page = { id, title: english[`pages.${id}.title`] ?? id }
    const heads = [`pages.${id}.title`, `pages.${id}.intro`].map((key) => ({ key, page }))
    return [...heads, ...questions.flatMap((question) => ofQuestion(question, english, page))]
  })
  const ofSurvey = textKeys({ pages: [] }).required.map((key) => ({ key }))
  return [...ofSurvey, ...ofPages]
}

function ofQuestion(
  question: Question,
  english: Partial<Record<string, string>>,
  page: TextPlace['page'],
): TextPlace[] {
  const { id } = question
  const named = { id, text: english[`${id}.text`] ?? id }
  const first = [`${id}.text`, `${id}.hint`]
  const keys = [...first, ...textKeysOf(question).filter((key) => !first.includes(key))]
  return keys.map((key) => ({ key, ...(page && { page }), question: named }))
}
