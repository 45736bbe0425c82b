import type { Survey } from '../../definition/survey'
import type { AuditProblem } from '../audit-problem'
import type { Means } from '../certify'
import type { ReachFact } from '../reach'
import { findUnproven } from '../certify'
import { isPlace, questionnaireOf } from './asked-of-all'
import { divisionsOf } from './divisions'
import { baseGuards } from './base-guards'
import type { PlacedGuard } from './placed-guard'
import { questionGuards } from './question-guards'
import { groupsOf } from './groups'
import { linkedQuestions } from './linked-questions'
import { provedWithRows } from './moved-rows'
import type { Layers, QuestionSet, Scene } from './scene'
import { startingSizes } from './sizes'
import { baseFactsOf, setFacts, type Attacked } from './systems'
import { wholeAttack } from './whole'

/**
 * All numbers that tell too much. The whole of a survey is too large for one linear program, so the
 * questions are attacked in sets between which nothing is shared but the sizes of rows, and these
 * are taken as published. That leaves an attacker fewer possibilities than there are: what is safe
 * so is safe. Only what is not goes on, first with rows that may move, then all at once.
 */
export function attack(
  survey: Survey,
  layers: Layers,
  means: Means,
  reach: ReachFact[] = [],
): AuditProblem[] {
  if (layers.length === 0) return []
  const attacked = attackedBy(survey, layers, reach)
  const sizes = startingSizes(attacked, means)
  if (!sizes) return [{ code: 'impossible', questions: [] }]
  const open: { set?: QuestionSet; guards: PlacedGuard[] }[] = []
  for (const set of attacked.sets) {
    const guards = questionGuards(attacked.scene, set)
    const left = findUnproven(setFacts(attacked, set, sizes), guards, means)
    if (!left.ok) return wholeAttack(attacked, means)
    open.push({ set, guards: left.value })
  }
  const rows = findUnproven(baseFactsOf(attacked, sizes), baseGuards(attacked.scene), means)
  if (!rows.ok) return wholeAttack(attacked, means)
  const left = [{ guards: rows.value }, ...open].flatMap(({ set, guards }) =>
    provedWithRows(attacked, set, guards, sizes, means),
  )
  return left.length > 0 ? wholeAttack(attacked, means, left) : []
}

/** A survey and its releases, made ready to be attacked. */
export function attackedBy(survey: Survey, layers: Layers, reach: ReachFact[] = []): Attacked {
  const releases = layers.flat()
  const published = releases.flatMap(({ tables }) => tables)
  const questionnaire = questionnaireOf(survey, published)
  const divisions = divisionsOf(questionnaire.breakdowns, releases)
  const scene: Scene = { ...questionnaire, layers, divisions, reach }
  const tables = published.filter((table) => !isPlace(table))
  const shown = new Set(tables.map(({ question }) => question))
  const sets = linkedQuestions(questionnaire)
    .filter((questions) => questions.some((id) => shown.has(id)))
    .map((questions) => ({
      questions,
      groups: new Map(divisions.map((each) => [each, groupsOf(each, questions)])),
    }))
  return { scene, sets, most: Math.max(...releases.map(({ n }) => n)) + beyond }
}

// More than anybody can have counted where this was published.
const beyond = 5
