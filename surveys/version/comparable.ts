import { questionsIn } from '../definition/condition'
import type { Language, Survey } from '../definition/survey'
import { diff, type Change } from './diff'
import { cellsOf, conditionsOf, placeQuestions, type PlacedQuestion } from './placed-question'

/** Whether numbers of two waves may stand side by side: yes, with a note, or not at all. */
export type Verdict = 'comparable' | 'with-care' | 'not-comparable'

/** Why not, or what the note has to say. */
export type Reason =
  | { code: 'other-series' | 'other-unit' | 'only-earlier' | 'only-later' | 'not-counted' }
  | { code: 'asked-of-others' | 'rules-changed' | 'type-changed' | 'options-reordered' }
  | { code: 'options-changed'; added: string[]; removed: string[] }
  | { code: 'reworded' | 'options-reworded'; keys: string[] }
  | { code: 'translation-changed'; languages: Language[] }
  | { code: 'follows-changed'; questions: string[] }

export interface QuestionComparison {
  question: string
  verdict: Verdict
  reasons: Reason[]
}

/** For each question of two waves of a series, whether the answers mean the same. */
export function comparable(earlier: Survey, later: Survey): QuestionComparison[] {
  const [old, now] = [placeQuestions(earlier), placeQuestions(later)]
  const overall = overallReasons(earlier, later)
  const compared = diff(earlier, later).map(({ question, changes }) => {
    const [then, since] = [old.get(question), now.get(question)]
    const own = changes.flatMap((change) => reasonsFor(change, then, since))
    return judged(question, [...overall, ...notCounted(since ?? then), ...own])
  })
  const changed = compared.filter(({ verdict }) => verdict === 'not-comparable')
  const ids = changed.map(({ question }) => question)
  return compared.map(({ question, reasons }) =>
    judged(question, [...reasons, ...followsChanged(now.get(question), ids)]),
  )
}

function judged(question: string, reasons: Reason[]): QuestionComparison {
  return { question, verdict: verdictOn(reasons), reasons }
}

function overallReasons(earlier: Survey, later: Survey): Reason[] {
  const sameSeries = earlier.series !== undefined && earlier.series === later.series
  return [
    ...(sameSeries ? [] : [{ code: 'other-series' as const }]),
    ...(earlier.unit === later.unit ? [] : [{ code: 'other-unit' as const }]),
  ]
}

function notCounted(placed?: PlacedQuestion): Reason[] {
  return placed && cellsOf(placed).length > 0 ? [] : [{ code: 'not-counted' }]
}

// Who is asked may have changed with the question that decides it.
function followsChanged(placed: PlacedQuestion | undefined, changed: string[]): Reason[] {
  const asksOf = (placed?.conditions ?? []).flatMap(questionsIn)
  const questions = [...new Set(asksOf)].filter((id) => changed.includes(id))
  return questions.length > 0 ? [{ code: 'follows-changed', questions }] : []
}

function reasonsFor(change: Change, old?: PlacedQuestion, now?: PlacedQuestion): Reason[] {
  switch (change.code) {
    case 'identical':
      return []
    case 'new':
      return [{ code: 'only-later' }]
    case 'gone':
      return [{ code: 'only-earlier' }]
    case 'reworded':
      return wordingReasons(change.keys)
    case 'translation-changed':
      return [change]
    case 'options-changed':
      return optionReasons(change, old, now)
    case 'logic-changed':
      return logicReasons(old, now)
  }
}

// An option whose words changed may now mean something else under the same code.
function wordingReasons(keys: string[]): Reason[] {
  const options = keys.filter((key) => key.split('.').length > 2)
  const others = keys.filter((key) => !options.includes(key))
  return [
    ...(others.length > 0 ? [{ code: 'reworded' as const, keys: others }] : []),
    ...(options.length > 0 ? [{ code: 'options-reworded' as const, keys: options }] : []),
  ]
}

function optionReasons(
  change: Extract<Change, { code: 'options-changed' }>,
  old?: PlacedQuestion,
  now?: PlacedQuestion,
): Reason[] {
  if (old?.question.type !== now?.question.type) return [{ code: 'type-changed' }]
  if (change.added.length + change.removed.length > 0) return [change]
  const sameOrder = old && now && String(cellsOf(old)) === String(cellsOf(now))
  return [{ code: sameOrder ? 'rules-changed' : 'options-reordered' }]
}

function logicReasons(old?: PlacedQuestion, now?: PlacedQuestion): Reason[] {
  const sameAudience = old && now && conditionsOf(old) === conditionsOf(now)
  return [{ code: sameAudience ? 'rules-changed' : 'asked-of-others' }]
}

const noteIsEnough: Reason['code'][] = [
  'reworded',
  'options-reworded',
  'options-reordered',
  'translation-changed',
  'rules-changed',
  'follows-changed',
]

function verdictOn(reasons: Reason[]): Verdict {
  if (reasons.length === 0) return 'comparable'
  return reasons.every(({ code }) => noteIsEnough.includes(code)) ? 'with-care' : 'not-comparable'
}
