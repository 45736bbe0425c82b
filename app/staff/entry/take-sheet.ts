import { enterResponse, type EntryProblem } from '#app/operations/entry/enter-response'
import { requireEntry } from '#app/operations/entry/require-entry'
import { sealSheet } from '#app/operations/entry/seal-sheet'
import type { TypedResponse } from '#app/operations/entry/seal-typed'
import { toBase64url } from '#app/vault/base64url'
import { parseAnswers } from '#surveys/answers/answers'
import type { Answers } from '#surveys/definition/answer'
import { arePeople, fewestPeople } from '#surveys/definition/modes'
import { readDigits } from '#surveys/definition/question-types/read-number'
import { withGaps } from '#surveys/definition/with-gaps'

import type { AtWork } from '../door'
import { settle } from '../settle'
import type { Entering, ShownSheet } from './shown-sheet'
import { readStack, together, written } from './stack'
import type { StackSent } from './take-stack'
import { nextStep, unsettledIn, wholeOf } from './two-typings'
import type { TypedSheet } from './typed-sheet'
import { unaskedIn } from './unasked'

export type SheetSent =
  | { kind: 'sheet'; shown: ShownSheet; isBack: boolean }
  | { kind: 'stored'; receipt: string; already: boolean; unasked: number[] }
  | StackSent

/** Judges a sheet; stores it, lays it to others, asks for it once more, or shows what has to be looked at. */
export async function takeSheet(
  atWork: AtWork,
  entering: Entering,
  typed: TypedSheet,
): Promise<SheetSent> {
  const { slug, survey, mode } = entering
  const found = judged(entering, typed)
  const { problems, peopleWrong, unsettled } = found.shown
  if (problems.length > 0 || peopleWrong || unsettled.length > 0) return back(found.shown)
  if (Object.keys(found.answers).length === 0) {
    return back({ ...found.shown, trouble: { code: 'nothing-typed' } })
  }
  const open = await requireEntry(atWork, slug)
  if (!open.ok) return back({ ...found.shown, trouble: open.problems[0] })
  const next = mode === 'paper' ? nextStep(survey, found.shown) : undefined
  if (next) return { kind: 'sheet', shown: next, isBack: false }
  const { row } = open.value
  const isLate = row.bundled_on !== null
  const response = responseOf(entering, typed, found)
  const unasked = unaskedIn(survey, wholeOf(survey, typed), found.answers)
  return isLate || typed.stack !== ''
    ? lay(atWork, row.code, { response, unasked, shown: found.shown })
    : store(atWork, { response, unasked, shown: found.shown })
}

interface Judged {
  shown: ShownSheet
  answers: Answers
}

function judged({ survey, mode }: Entering, typed: TypedSheet): Judged {
  const answers = parseAnswers(withGaps(survey), wholeOf(survey, typed))
  const shown = {
    ...typed,
    sheet: toBase64url(typed.sheet),
    people: fewestPeople(mode) === undefined ? '' : typed.people,
    problems: answers.ok ? [] : answers.problems,
    peopleWrong: !arePeople(mode, peopleIn(typed)),
    unsettled: unsettledIn(survey, typed),
  }
  return { shown, answers: answers.ok ? answers.value : {} }
}

function responseOf(
  { slug, mode, lang }: Entering,
  typed: TypedSheet,
  { answers }: Judged,
): TypedResponse {
  return { slug, sheet: typed.sheet, mode, people: peopleIn(typed), lang, answers }
}

interface Whole {
  response: TypedResponse
  unasked: number[]
  shown: ShownSheet
}

async function store(atWork: AtWork, { response, unasked, shown }: Whole): Promise<SheetSent> {
  const entered = await enterResponse(atWork, response)
  if (entered.ok) return { kind: 'stored', ...entered.value, unasked }
  const [trouble] = settle<EntryProblem>(entered.problems).problems
  return back({ ...shown, trouble })
}

/** Seals the sheet and lays it to those that wait on the page; nothing is stored. */
async function lay(
  atWork: AtWork,
  survey: string,
  { response, unasked, shown }: Whole,
): Promise<SheetSent> {
  const sealed = await sealSheet(atWork, response)
  if (!sealed.ok) {
    const [trouble] = settle<EntryProblem>(sealed.problems).problems
    return back({ ...shown, trouble })
  }
  const read = readStack(shown.stack, survey)
  const stack = read.ok ? together(read.value, [sealed.value]) : read
  if (!stack.ok) return back({ ...shown, trouble: stack.problems[0] })
  const { sheets } = stack.value
  return { kind: 'stack', stack: written(stack.value), count: sheets.length, unasked }
}

function back(shown: ShownSheet): SheetSent {
  return { kind: 'sheet', shown, isBack: true }
}

/** NaN is no number of people; nothing typed is nothing said. */
function peopleIn({ people }: TypedSheet): number | undefined {
  return people.trim() === '' ? undefined : (readDigits(people) ?? NaN)
}
