import { canonical } from '../../canonical'
import { modesOf } from '../../definition/modes'
import { methodOf } from '../make-release'
import { mayTellPeople } from '../people'
import { releaseProblem } from '../release-problem'
import type { Rule } from './checked'

/** How the numbers came about is what the survey and the numbers say. */
export const methodProblems: Rule = ({ file, survey, breakdowns }) => {
  const { method, rows, tables, wave } = file
  const { responses: n, modes = [], countries } = method
  const made = methodOf(survey, { n, modes, rows, tables: [], ...(countries && { countries }) })
  const isSame = canonical(made) === canonical(method) && wave === survey.wave
  const shown = breakdowns
    .filter(({ kind }) => kind === 'country')
    .flatMap((each) =>
      (rows[each.name] ?? []).filter(({ code }) => each.rows.some((raw) => raw.code === code)),
    )
  // True countries would be a number that no row tells: one newcomer's could be seen in it.
  const isCounted = countries === (shown.length > 0 ? shown.length : undefined)
  const named = modes.map(({ mode }) => mode)
  const areAll =
    modes.length === 0 ? tables.length === 0 : canonical(named) === canonical(modesOf(survey))
  const isToldOf = mayTellPeople(survey, { modes })
  return isSame && isCounted && areAll && isToldOf ? [] : [releaseProblem('wrong-method', 'method')]
}
