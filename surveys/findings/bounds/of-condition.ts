import { holds, questionsIn, type Condition } from '../../definition/condition'
import { both, complement, exactly, sharpest, sumsOf, unknown, type Bounds } from './bounds'
import { areApart, implies, opposite } from './implies'
import { joined } from './normal'
import { boundsOfAnswers } from './of-answers'
import type { Questions } from './questions'
import { minus, plus, type Sum } from './sum'

/** How many a normal condition holds for in one place, by the cells of the questions it is about. */
export function boundsOf(condition: Condition, questions: Questions): Bounds {
  if (holds(condition, {})) return complement(boundsOf(opposite(condition, questions), questions))
  const [source = '', ...others] = new Set(questionsIn(condition))
  const own = others.length > 0 ? unknown : boundsOfAnswers(condition, questions.columnsOf(source))
  const isExact = own.least.length === 1 && own.least[0] === own.most[0]
  if (isExact || (condition.op !== 'and' && condition.op !== 'or')) return own
  const made = condition.op === 'or' ? boundsOfAny : boundsOfAll
  return both(own, made(condition.of, questions))
}

/** Whoever fulfils one of them: each at most once, and those of conditions apart all at once. */
function boundsOfAny(conditions: Condition[], questions: Questions): Bounds {
  const parts = leftOf(conditions, (part, other) => implies(part, other, questions))
  if (parts.length === 0) return exactly([])
  const bounds = new Map(parts.map((part) => [part, boundsOf(part, questions)]))
  const leastOf = (part: Condition) => bounds.get(part)?.least ?? []
  const least = parts.flatMap((part) => sumsOf(apartFrom(part, parts, questions).map(leastOf)))
  const most = sumsOf([...bounds.values()].map((each) => each.most))
  return sharpest({ least: [[], ...least], most: [...unknown.most, ...most] })
}

/** A condition with others, of which no two hold for the same person. */
function apartFrom(first: Condition, parts: Condition[], questions: Questions): Condition[] {
  return parts.reduce(
    (chosen, part) =>
      chosen.every((each) => each !== part && areApart(each, part, questions))
        ? [...chosen, part]
        : chosen,
    [first],
  )
}

/** Whoever fulfils all of them: those who fulfil what asks for answers, without those left out. */
function boundsOfAll(conditions: Condition[], questions: Questions): Bounds {
  const parts = leftOf(conditions, (part, other) => implies(other, part, questions))
  const asking = parts.filter((part) => !holds(part, {}))
  const wanted = joined('and', asking)
  const inside = boundsOfMeeting(asking, questions)
  if (asking.length === parts.length) return inside
  const out = parts.filter((part) => holds(part, {})).map((part) => opposite(part, questions))
  const unwanted = joined('or', out)
  const isInside = implies(unwanted, wanted, questions)
  const lost = boundsOf(isInside ? unwanted : joined('and', [...asking, unwanted]), questions)
  return sharpest({
    least: [[], ...differences(inside.least, lost.most)],
    most: [...inside.most, ...differences(inside.most, lost.least)],
  })
}

// Those in both are those in one and those in the other, without those in at least one of them.
function boundsOfMeeting(parts: Condition[], questions: Questions): Bounds {
  const [first, ...others] = parts
  if (!first) return unknown
  let met: Bounds = boundsOf(first, questions)
  others.forEach((part, n) => {
    const next = boundsOf(part, questions)
    const either = boundsOf(joined('or', [joined('and', parts.slice(0, n + 1)), part]), questions)
    const least = differences(sumsOf([met.least, next.least]), either.most)
    met = sharpest({ least: [[], ...least], most: [...met.most, ...next.most] })
  })
  return met
}

function differences(sums: Sum[], others: Sum[]): Sum[] {
  return sums.flatMap((sum) => others.map((other) => minus(plus(sum), other)))
}

/** The conditions without those that another one makes needless. */
function leftOf<Each>(all: Each[], isNeedless: (each: Each, beside: Each) => boolean): Each[] {
  return all.reduce<Each[]>(
    (left, each) =>
      left.some((other) => other !== each && isNeedless(each, other))
        ? left.filter((other) => other !== each)
        : left,
    all,
  )
}
