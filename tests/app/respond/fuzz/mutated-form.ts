import type { Dice } from '../../../support/answers-for'
import type { FieldValues } from '#surveys/definition/fields'
import { fieldsOf } from '#surveys/definition/question'
import type { Survey } from '#surveys/definition/survey'

import { encoded, oddName, oddValue, type Raw } from './odd-values'

export type Sent = [name: Raw, value: Raw][]

/** A form as a page of ours sends it. */
export function formOf(values: FieldValues): Sent {
  return Object.entries(values).flatMap(([name, given]) =>
    given.map((value): [string, string] => [encoded(name), encoded(value)]),
  )
}

export function bodyOf(sent: Sent): string {
  return sent.map(([name, value]) => `${name}=${value}`).join('&')
}

/** The same form after somebody or something has been at it, one to four times. */
export function mutated(sent: Sent, survey: Survey, dice: Dice): Sent {
  let now = sent
  for (let left = 1 + dice.upTo(4); left > 0; left -= 1)
    now = dice.oneOf(mutations)(now, survey, dice)
  return now
}

type Mutation = (sent: Sent, survey: Survey, dice: Dice) => Sent

const mutations: Mutation[] = [
  // Another value, a field twice, a field gone, everything in another order.
  (sent, _survey, dice) => changedAt(sent, dice, ([name]) => [[name, oddValue(dice)]]),
  (sent, _survey, dice) => changedAt(sent, dice, ([name]) => [[name, oddValue(dice)]]),
  (sent, _survey, dice) => changedAt(sent, dice, (pair) => [pair, pair]),
  (sent, _survey, dice) => changedAt(sent, dice, (pair) => [pair, [pair[0], oddValue(dice)]]),
  (sent, _survey, dice) => changedAt(sent, dice, () => []),
  (sent, _survey, dice) => dice.shuffled(sent),
  // Names that are not on the page, or on no page at all.
  (sent, survey, dice) => [...sent, [anyField(survey, dice), oddValue(dice)]],
  (sent, survey, dice) => [...sent, [anyField(survey, dice), anyOption(survey, dice)]],
  (sent, _survey, dice) => [...sent, [oddName(dice), oddValue(dice)]],
  // Our own fields, tampered with.
  (sent, survey, dice) => [...sent, ['shown', dice.oneOf(['', ...idsOf(survey), '%00', '__proto__'])]],
  (sent, _survey, dice) => [...sent, ['lang', dice.oneOf(['fr', 'zh', 'ar', 'xx', '', '../staff', '%0d%0a'])]],
  (sent, _survey, dice) => [...sent, [dice.oneOf(['back', 'later', 'go', 'pad']), oddValue(dice)]],
  // An answer that another question would take.
  (sent, survey, dice) => changedAt(sent, dice, ([name]) => [[name, anyOption(survey, dice)]]),
  (sent, _survey, dice) => (dice.upTo(12) === 0 ? [...sent, ...thousands(dice)] : sent),
] // prettier-ignore

function changedAt(sent: Sent, dice: Dice, change: (pair: Sent[number]) => Sent): Sent {
  const at = dice.upTo(sent.length)
  return sent.flatMap((pair, place) => (place === at ? change(pair) : [pair]))
}

function idsOf({ pages }: Survey): string[] {
  return pages.flatMap(({ questions }) => questions.map(({ id }) => id))
}

function anyField({ pages }: Survey, dice: Dice): Raw {
  const names = pages.flatMap(({ questions }) => questions.flatMap(fieldsOf))
  return encoded(dice.oneOf(names))
}

function anyOption({ pages }: Survey, dice: Dice): Raw {
  const questions = pages.flatMap((page) => page.questions)
  const codes = questions.flatMap((each) => ('options' in each ? each.options : []))
  return encoded(dice.oneOf(codes))
}

function thousands(dice: Dice): Sent {
  const name = dice.oneOf([
    (n: number) => `f${n}`,
    () => 'helped',
    () => 'role',
    () => 'wishes.rest',
  ])
  return Array.from({ length: 3000 }, (_, n): [Raw, Raw] => [name(n), 'x'])
}
