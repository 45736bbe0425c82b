import { countryCodes, regions } from '#surveys/countries/regions'
import { preferNot, type Answer, type Answers, type Choice } from '#surveys/definition/answer'
import { isAsked } from '#surveys/definition/question'
import type { Question, Survey } from '#surveys/definition/survey'
import { pagesFor } from '#surveys/journey/pages'

import { seeded } from './seeded'

/** A whole response that the survey allows; another path has other answers, and so other pages. */
export function answersFor(survey: Survey, path: number): Answers {
  const dice = diceOf(path)
  const answers: Answers = {}
  for (const { id } of survey.pages.flatMap(({ questions }) => questions)) {
    const met = pagesFor(survey, answers).flatMap(({ questions }) => questions)
    const question = met.find((each) => each.id === id)
    if (!question || !isAsked(question)) continue
    if (question.optional && dice.upTo(6) === 0) continue
    const refuses = question.preferNot && dice.upTo(10) === 0
    answers[id] = refuses ? preferNot : answerTo(question, dice)
  }
  return answers
}

/** An answer that this question takes. */
export function answerTo(question: Question, dice: Dice): Answer {
  const give = givers[question.type] as (question: Question, dice: Dice) => Answer
  return give(question, dice)
}

export interface Dice {
  /** A whole number from 0 to below `end`. */
  upTo(end: number): number
  oneOf<Value>(values: readonly Value[]): Value
  shuffled<Value>(values: readonly Value[]): Value[]
}

export function diceOf(seed: number): Dice {
  const random = seeded(seed * 7919 + 1)
  const upTo = (end: number) => {
    const number = random(4).reduce((sum, byte) => sum * 256 + byte, 0)
    return number % Math.max(end, 1)
  }
  return {
    upTo,
    oneOf: (values) => values[upTo(values.length)] as (typeof values)[number],
    shuffled: (values) =>
      values
        .map((value) => ({ value, lot: upTo(2 ** 31) }))
        .sort((left, right) => left.lot - right.lot)
        .map(({ value }) => value),
  }
}

type Of<Type extends Question['type']> = Extract<Question, { type: Type }>
type Givers = { [Type in Question['type']]: (question: Of<Type>, dice: Dice) => Answer }

const givers: Givers = {
  single: ({ options, other }, dice) => choice(dice.oneOf(options), other, dice),
  multiple: severalOf,
  yes_no: (_question, dice) => dice.oneOf(['yes', 'no', 'unsure']),
  scale: ({ from, to }, dice) => from + dice.upTo(to - from + 1),
  number: ({ min, max = min + 400 }, dice) => min + dice.upTo(max - min + 1),
  percentage: (_question, dice) => dice.upTo(101),
  short_text: ({ max }, dice) => cut(dice.oneOf(lines), max),
  long_text: ({ max }, dice) => cut(dice.oneOf(paragraphs), max),
  matrix: ({ rows, columns }, dice) =>
    Object.fromEntries(rows.map((row) => [row, dice.oneOf(columns)])),
  ranking: ({ options, top }, dice) => dice.shuffled(options).slice(0, top),
  country: (_question, dice) => dice.oneOf(dice.upTo(2) === 0 ? ['KE', 'FR', 'CN'] : countryCodes),
  region: (_question, dice) => dice.oneOf(regions),
  date: dateIn,
  note: () => {
    throw new Error('A note asks for nothing.')
  },
}

function severalOf(question: Of<'multiple'>, dice: Dice): Answer {
  const { options, exclusive = [], atMost = options.length, other } = question
  if (exclusive.length > 0 && dice.upTo(6) === 0) return [dice.oneOf(exclusive)]
  const open = dice.shuffled(options.filter((code) => !exclusive.includes(code)))
  const chosen = open.slice(0, 1 + dice.upTo(Math.min(atMost, open.length)))
  const inOrder = options.filter((code) => chosen.includes(code))
  return inOrder.map((code) => choice(code, other, dice))
}

function choice(code: string, other: true | undefined, dice: Dice): Choice {
  return code === 'other' && other ? { other: dice.oneOf(lines) } : code
}

function dateIn({ precision, from = '2000', to = '2025' }: Of<'date'>, dice: Dice): Answer {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const year = first + dice.upTo(last - first + 1)
  if (precision === 'year') return String(year)
  const least = year === first ? Number(from.slice(5) || 1) : 1
  const most = year === last ? Number(to.slice(5) || 12) : 12
  return `${year}-${String(least + dice.upTo(most - least + 1)).padStart(2, '0')}`
}

const lines = ['Ça va & “bien” <ici>', 'Мы справились', '我们一起做的', '¿Quién más?', "It's 5 > 3"]
const paragraphs = lines.map((line, n) => `${line}.\n\n${lines[(n + 1) % lines.length] ?? ''}.`)

function cut(text: string, max: number): string {
  return Array.from(text).slice(0, max).join('').trim()
}
