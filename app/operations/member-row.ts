import { regionOf } from '#surveys/countries/regions'
import { fail, ok, type Result } from '#surveys/result'

/** The columns of a members file, in any order. */
export const memberColumns = [
  'name',
  'country',
  'languages',
  'contact',
  'regional_network',
  'voting',
  'joined',
] as const

export type MemberFields = Record<(typeof memberColumns)[number], string>

export interface MemberProblem {
  code: 'member-field'
  row: number
  field: keyof MemberFields
  value: string
}

const yes = ['yes', 'y', 'true', '1']
const no = ['no', 'n', 'false', '0']

/** A row of a members file as the register keeps it, or all that is wrong with it. */
export function readMemberRow(row: number, fields: MemberFields) {
  const { name, contact, regional_network } = fields
  const country = fields.country.toUpperCase()
  const region = regionOf(country)
  const languages = fields.languages.split(/[\s,;/|]+/).filter((each) => each !== '')
  const voting = fields.voting.toLowerCase()
  const wrong = {
    name: name === '',
    country: region === undefined,
    languages: !languages.every((each) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(each)),
    voting: ![...yes, ...no].includes(voting),
    joined: !isDay(fields.joined),
  }
  const problems = Object.entries(wrong)
    .filter(([, isWrong]) => isWrong)
    .map(([field]) => problemOf(row, field as keyof MemberFields, fields))
  if (problems.length > 0 || !region) return fail(...problems)
  return ok({
    ...{ name, country, region, contact, regional_network },
    languages: languages.map((each) => each.toLowerCase()).join(' '),
    voting: yes.includes(voting) ? (1 as const) : (0 as const),
    joined: fields.joined,
  })
}

export type MemberRow = Extract<ReturnType<typeof readMemberRow>, { ok: true }>['value']

function problemOf(row: number, field: keyof MemberFields, fields: MemberFields): MemberProblem {
  return { code: 'member-field', row, field, value: fields[field] }
}

/** Nothing, a year, a month or a day that exists. */
function isDay(text: string): boolean {
  if (text === '') return true
  const match = /^(\d{4})(-\d\d)?(-\d\d)?$/.exec(text)
  if (!match) return false
  const [, year = '', month = '-01', day = '-01'] = match
  const date = new Date(`${year}${month}${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}${month}${day}`)
}

export type MemberResult = Result<MemberRow, MemberProblem>
