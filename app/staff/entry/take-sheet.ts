import { enterResponse, type EntryProblem } from '#app/operations/entry/enter-response'
import { requireEntry } from '#app/operations/entry/require-entry'
import { toBase64url } from '#app/vault/base64url'
import { parseAnswers } from '#surveys/answers/answers'
import type { Answers } from '#surveys/definition/answer'
import { arePeople, fewestPeople } from '#surveys/definition/modes'
import { readDigits } from '#surveys/definition/question-types/read-number'
import { withGaps } from '#surveys/definition/with-gaps'

import type { AtWork } from '../door'
import { settle } from '../settle'
import type { Entering, ShownSheet } from './shown-sheet'
import { nextStep, unsettledIn, wholeOf } from './two-typings'
import type { TypedSheet } from './typed-sheet'

export type SheetSent =
  | { kind: 'sheet'; shown: ShownSheet; isBack: boolean }
  | { kind: 'stored'; receipt: string; already: boolean }

/** Judges a sheet; stores it, asks for it once more, or shows what has to be looked at. */
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
  return next
    ? { kind: 'sheet', shown: next, isBack: false }
    : store(atWork, entering, typed, found)
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

async function store(
  atWork: AtWork,
  { slug, mode, lang }: Entering,
  typed: TypedSheet,
  { shown, answers }: Judged,
): Promise<SheetSent> {
  const response = { slug, sheet: typed.sheet, mode, people: peopleIn(typed), lang, answers }
  const entered = await enterResponse(atWork, response)
  if (entered.ok) return { kind: 'stored', ...entered.value }
  const [trouble] = settle<EntryProblem>(entered.problems).problems
  return back({ ...shown, trouble })
}

function back(shown: ShownSheet): SheetSent {
  return { kind: 'sheet', shown, isBack: true }
}

/** NaN is no number of people; nothing typed is nothing said. */
function peopleIn({ people }: TypedSheet): number | undefined {
  return people.trim() === '' ? undefined : (readDigits(people) ?? NaN)
}
