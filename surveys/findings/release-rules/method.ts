import { canonical } from '../../canonical'
import { methodOf } from '../make-release'
import { modes as allModes } from '../opened'
import { nearestRounded, roundedTo } from '../release'
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
  const isAsked = survey.pages.some(({ questions }) =>
    questions.some(({ type }) => type === 'country'),
  )
  const isCounted = isAboutRight(countries, isAsked && tables.length > 0, shown.length)
  const named = modes.map(({ mode }) => mode)
  const areAll = modes.length === 0 ? tables.length === 0 : canonical(named) === canonical(allModes)
  return isSame && isCounted && areAll ? [] : [releaseProblem('wrong-method', 'method')]
}

// Most countries are not named, so all that is known is that there are no fewer than those that are.
function isAboutRight(countries = 0, mayBe: boolean, shown: number): boolean {
  if (!mayBe) return countries === 0
  return countries % roundedTo === 0 && countries >= nearestRounded(shown)
}
