import type { BaseQuestion } from '../definition/base-question'
import type { Condition } from '../definition/condition'
import type { Goal } from '../definition/ids'
import type { Question, Texts } from '../definition/survey'
import { refuseUnknown } from './kit-problem'

/** A question as a constant of a survey file: its structure, its English, and what may be asked of it. */
export interface Asked {
  readonly question: Question
  readonly texts: Texts
}

/** A question whose answer a condition may ask for. */
export interface Answered extends Asked {
  /** Holds when there is an answer. “I prefer not to say” is none. */
  answered(): Condition
}

/** What every question may be given, whatever its type. */
export interface Settings {
  /** A line of help below the question. */
  hint?: string
  /** Whoever answers may leave it out. Without this an answer is due. */
  optional?: boolean
  /** Asked only of those for whom this holds. */
  when?: Condition
  /** The question is about a person, so it has to offer `preferNot`. */
  personal?: boolean
  /** Offers “I prefer not to say”. */
  preferNot?: boolean
  /** The answer could put somebody at risk: the whole survey is counted with more care. */
  sensitive?: boolean
  goals?: Goal[]
  /** The text names a legal term on purpose. */
  quotesLaw?: boolean
}

/** One or more. */
export type Some<Value> = [Value, ...Value[]]

type Own<Type extends Question['type']> = Omit<
  Extract<Question, { type: Type }>,
  keyof BaseQuestion
> & { derivedFrom?: string; context?: string[] }

/**
 * The structure and English of one question; texts are named by question and part. The settings
 * are those that every question knows: what belongs to its type was taken out before.
 */
export function ask<Type extends Question['type']>(
  type: Type,
  id: string,
  text: string,
  own: Own<Type>,
  settings: Settings = {},
  parts: Record<string, Record<string, string> | string | undefined> = {},
): Answered {
  const { hint, optional, when, personal, preferNot, sensitive, goals, quotesLaw, ...rest } =
    settings
  refuseUnknown(id, rest)
  const marks = { optional, personal, preferNot, sensitive, quotesLaw }
  const question = present({ type, id, ...own, when, goals, ...onlyTrue(marks) }) as Question
  return {
    question,
    texts: { [`${id}.text`]: text, ...namedTexts(id, { hint, ...parts }) },
    answered: () => ({ op: 'answered', question: id }),
  }
}

/** The same without what is left out, so that equal surveys are equal data. */
export function present<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value
}

function onlyTrue(marks: Record<string, boolean | undefined>): Record<string, true> {
  return Object.fromEntries(
    Object.entries(marks).flatMap(([name, set]) => (set ? [[name, true as const]] : [])),
  )
}

function namedTexts(
  id: string,
  parts: Record<string, Record<string, string> | string | undefined>,
): Texts {
  const named = Object.entries(parts).flatMap(([part, texts]): [string, string][] => {
    if (texts === undefined) return []
    if (typeof texts === 'string') return [[`${id}.${part}`, texts]]
    return Object.entries(texts).map(([code, text]) => [`${id}.${part}.${code}`, text])
  })
  return Object.fromEntries(named)
}
