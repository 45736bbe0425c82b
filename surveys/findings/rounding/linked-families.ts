import { ok, type Result } from '../../result'
import { round, type NoRounding, type Rounding, type RoundingMeans } from '../round'
import { addInner } from './add-inner'
import { addOverall } from './add-tables'
import { familiesOf, type Family } from './families'
import type { Frame } from './frame'
import { marginsOf } from './round-margins'
import { canBeBrokenDown, type Values } from './shown'

/**
 * Margins that the tables linked to bases of their own can be rounded to: these are rounded with
 * them, those of hard families in all rows, and then once more by themselves. Where nothing suits
 * all of them the margins are as for any others, and the family that cannot keep them is found.
 */
export function roundMargins(
  frame: Frame,
  hard: Set<string>,
  means: RoundingMeans,
): Result<Values, NoRounding> {
  const linked = familiesOf(frame).filter((family) => isLinked(frame, family))
  if (linked.length === 0) return round(marginsOf(frame), means)
  const system = marginsOf(frame)
  const own = new Set(system.counts.keys())
  for (const family of linked) addFamily(system, frame, family, hard.has(family.root))
  const rounded = round(system, means)
  if (!rounded.ok) return round(marginsOf(frame), means)
  return ok(new Map([...rounded.value].filter(([key]) => own.has(key))))
}

/** Whether some bases hang on answers of this family and of others as well. */
export function isLinkedToOthers({ linked }: Frame, family: Family): boolean {
  return linked.some(({ questions }) => {
    const here = questions.filter((id) => isIn(family, id))
    return here.length > 0 && here.length < questions.length
  })
}

function isLinked({ linked }: Frame, family: Family): boolean {
  return linked.some(({ questions }) => questions.some((id) => isIn(family, id)))
}

function isIn({ questions }: Family, id: string): boolean {
  return questions.some(({ question }) => question.id === id)
}

function addFamily(system: Rounding, frame: Frame, family: Family, isHard: boolean): void {
  for (const counted of family.questions) {
    addOverall(system, frame, family, counted)
    const shown = frame.plan.breakdowns.filter((each) => canBeBrokenDown(frame, counted, each))
    for (const breakdown of isHard ? shown : []) {
      addInner(system, frame, family, counted, breakdown)
    }
  }
}
