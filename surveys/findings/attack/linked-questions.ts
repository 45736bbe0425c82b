import { isPlace, triggerOf, type Questionnaire } from './asked-of-all'
import { limitsAbout, questionsIn } from './linked-facts'

/** Questions in sets that are asked of one another’s answers; between the sets nothing is shared but rows. */
export function linkedQuestions(questionnaire: Questionnaire): string[][] {
  const { bases, columns } = questionnaire
  const sets = new Map<string, Set<string>>()
  for (const { question } of columns.values()) sets.set(question.id, new Set([question.id]))
  const join = (left: string, right: string) => {
    const all = new Set([...(sets.get(left) ?? []), ...(sets.get(right) ?? [])])
    for (const each of all) sets.set(each, all)
  }
  for (const base of bases) {
    const [first = '', ...others] = base.questions
    if (base.of.kind === 'all') continue
    for (const other of others) join(first, other)
    const trigger = triggerOf(questionnaire, base)
    if (trigger && !isPlace(trigger)) join(first, trigger.question.id)
    for (const limit of limitsAbout(questionnaire, base)) {
      for (const other of questionsIn(questionnaire, limit)) join(first, other)
    }
  }
  return [...new Set(sets.values())].map((set) => [...set])
}
