import type { Language, Survey } from '../definition/survey'
import { diff, type Change } from './diff'
import * as placing from './placed-question'
import { placeQuestions, type PlacedQuestion } from './placed-question'

/** Whether numbers of two waves may stand side by side: yes, with a note, or not at all. */
export type Verdict = 'comparable' | 'with-care' | 'not-comparable'

/** Why not, or what the note has to say. */
export type Reason =
  | { code: 'other-series' | 'other-unit' | 'only-earlier' | 'only-later' | 'not-counted' }
  | { code: 'asked-of-others' | 'rules-changed' | 'type-changed' | 'options-reordered' }
  | { code: 'options-changed'; added: string[]; removed: string[] }
  | { code: 'reworded' | 'options-reworded'; keys: string[] }
  | { code: 'translation-changed'; languages: Language[] }
  | { code: 'follows-changed' | 'follows-incomparable'; questions: string[] }

export interface QuestionComparison {
  question: string
  verdict: Verdict
  reasons: Reason[]
}

/** For each question of two waves of a series, whether the answers mean the same. */
export function comparable(earlier: Survey, later: Survey): QuestionComparison[] {
  const [old, now] = [placeQuestions(earlier), placeQuestions(later)]
  const overall = overallReasons(earlier, later)
  const own = diff(earlier, later).map(({ question, changes }): Considered => {
    const [then, since] = [old.get(question), now.get(question)]
    const reasons = changes.flatMap((change) => reasonsFor(change, then, since))
    return { question, placed: since ?? then, reasons }
  })
  return withFollowing(own).map(({ question, placed, reasons }) => {
    const all = [...overall, ...notCounted(placed), ...reasons]
    return { question, verdict: verdictOn(all), reasons: all }
  })
}

interface Considered {
  question: string
  placed: PlacedQuestion | undefined
  reasons: Reason[]
}

// Who is asked may have changed with the question that decides it, and so on down the chain: as
// reasons are only ever added, going round until nothing is new comes to an end.
function withFollowing(own: Considered[]): Considered[] {
  let all = own
  for (;;) {
    const verdicts = new Map(all.map(({ question, reasons }) => [question, verdictOn(reasons)]))
    const next = own.map((each) => ({
      ...each,
      reasons: [...each.reasons, ...followingReasons(each.placed, verdicts)],
    }))
    if (next.every(({ question, reasons }) => verdicts.get(question) === verdictOn(reasons))) {
      return next
    }
    all = next
  }
}

function followingReasons(placed: PlacedQuestion | undefined, verdicts: Map<string, Verdict>) {
  const sources = placed ? placing.sourcesOf(placed) : []
  const judged = (verdict: Verdict) => sources.filter((id) => verdicts.get(id) === verdict)
  return [
    { code: 'follows-incomparable' as const, questions: judged('not-comparable') },
    { code: 'follows-changed' as const, questions: judged('with-care') },
  ].filter(({ questions }) => questions.length > 0)
}

function overallReasons(earlier: Survey, later: Survey): Reason[] {
  const sameSeries = earlier.series !== undefined && earlier.series === later.series
  return [
    ...(sameSeries ? [] : [{ code: 'other-series' as const }]),
    ...(earlier.unit === later.unit ? [] : [{ code: 'other-unit' as const }]),
  ]
}

function notCounted(placed?: PlacedQuestion): Reason[] {
  return placed && placing.cellsOf(placed).length > 0 ? [] : [{ code: 'not-counted' }]
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
  const options = keys.filter((key) => key.split('.').length > 2 && !key.startsWith('pages.'))
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
  const sameOrder = old && now && String(placing.cellsOf(old)) === String(placing.cellsOf(now))
  return [{ code: sameOrder ? 'rules-changed' : 'options-reordered' }]
}

function logicReasons(old?: PlacedQuestion, now?: PlacedQuestion): Reason[] {
  if (!old || !now || placing.conditionsOf(old) !== placing.conditionsOf(now)) {
    return [{ code: 'asked-of-others' }]
  }
  const sameRules = placing.noticedRulesOf(old) === placing.noticedRulesOf(now)
  return sameRules ? [] : [{ code: 'rules-changed' }]
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
