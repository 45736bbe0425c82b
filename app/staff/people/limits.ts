import type { PostedFields } from '#app/respond/read-fields'
import { roles, type Role } from '#app/operations/rights'
import { countryCodes } from '#surveys/countries/regions'
import { fail, ok, type Result } from '#surveys/result'

export interface Limits {
  surveys: string[]
  countries: string[]
}

export type LimitsProblem =
  { code: 'survey-unknown'; named: string } | { code: 'country-unknown'; named: string }

/** What a form about a person holds, as it was sent. */
export interface TypedPerson extends Limits {
  name: string
  roles: Role[]
}

const mostChosen = 500
const longestChosen = 200

export function typedPerson(posted: PostedFields): TypedPerson {
  const chosen = posted.getAll('roles')
  const chosenOf = (field: string) =>
    [...new Set(posted.getAll(field).map((each) => each.slice(0, longestChosen)))]
      .filter((each) => each !== '')
      .slice(0, mostChosen)
  return {
    name: posted.get('name').slice(0, 1000),
    roles: roles.filter((role) => chosen.includes(role)),
    surveys: chosenOf('surveys'),
    countries: chosenOf('countries'),
  }
}

/** The limits somebody chose, if there are such consultations and countries. */
export function readLimits(
  { surveys, countries }: Limits,
  known: readonly string[],
): Result<Limits, LimitsProblem> {
  const isCountry = (code: string) => countryCodes.some((country) => country === code)
  const survey = surveys.find((slug) => !known.includes(slug))
  const country = countries.find((code) => !isCountry(code))
  const problems: LimitsProblem[] = []
  if (survey !== undefined) problems.push({ code: 'survey-unknown', named: survey })
  if (country !== undefined) problems.push({ code: 'country-unknown', named: country })
  return problems.length > 0 ? fail(...problems) : ok({ surveys, countries })
}
