import { countriesCalled } from '#surveys/countries/country-called'
import { regionOf } from '#surveys/countries/regions'
import { fail, ok, type Result } from '#surveys/result'

import { readDay } from './members/read-day'

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

/** The columns that a members file may do without. */
export const optionalColumns = ['languages', 'contact', 'regional_network', 'joined'] as const

export type OptionalColumn = (typeof optionalColumns)[number]

/** A row of a members file, without the columns that the file does without. */
export type FileFields = Omit<MemberFields, OptionalColumn> &
  Partial<Pick<MemberFields, OptionalColumn>>

export type MemberProblem = { row: number; field: keyof MemberFields } & (
  | { code: 'member-field'; value: string }
  | { code: 'member-field-long'; most: number }
  /** Only part of a name, which these countries bear. */
  | { code: 'member-country-unclear'; value: string; countries: string[] }
)

// As offices write it in their own languages.
const yes = ['yes', 'y', 'true', '1', 'oui', 'sí', 'si', 'да', '是', 'نعم']
const no = ['no', 'n', 'false', '0', 'non', 'нет', '否', 'لا']

const longest: Partial<Record<keyof MemberFields, number>> = {
  ...{ name: 200, contact: 300, regional_network: 200, languages: 100 },
}

/** A row of a members file as the register keeps it, or all that is wrong with it. */
export function readMemberRow(row: number, given: MemberFields): MemberResult {
  const fields = tidied(given)
  const { name, contact, regional_network } = fields
  const { sure, countries } = countriesCalled(fields.country)
  const country = sure ? (countries[0] ?? '') : ''
  const region = regionOf(country)
  const languages = fields.languages.split(/[\s,;/|]+/).filter((each) => each !== '')
  const voting = fields.voting.toLowerCase()
  const joined = fields.joined === '' ? '' : readDay(fields.joined)
  const wrong = {
    name: name === '',
    country: region === undefined,
    languages: !languages.every(isLanguage),
    voting: ![...yes, ...no].includes(voting),
    joined: joined === undefined,
  }
  const problems = problemsOf({ row, fields, countries }, wrong)
  if (problems.length > 0 || !region || joined === undefined) return fail(...problems)
  return ok({
    ...{ name, country, region, contact, regional_network },
    languages: [...new Set(languages.map((each) => each.toLowerCase()))].join(' '),
    voting: yes.includes(voting) ? (1 as const) : (0 as const),
    joined,
  })
}

/** There are too many codes of three letters to know them all. */
function isLanguage(code: string): boolean {
  const [, language = ''] = /^([a-z]{2,3})(?:-[a-z0-9]{2,8})*$/i.exec(code) ?? []
  return language.length === 3 || (language !== '' && names.of(language) !== undefined)
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

export interface MemberRow {
  name: string
  country: string
  region: string
  languages: string
  contact: string
  regional_network: string
  voting: 0 | 1
  joined: string
}

export type MemberResult = Result<MemberRow, MemberProblem>

/** The fields of a file for a member of the register: reading them gives the member again. */
export function fieldsOfMember(member: Omit<MemberRow, 'region'>): MemberFields {
  const { name, country, languages, contact, regional_network, voting, joined } = member
  const said = voting === 1 ? 'yes' : 'no'
  return { name, country, languages, contact, regional_network, voting: said, joined }
}

/** Line ends and runs of blanks come from cells that were wrapped by hand. */
function tidied(fields: MemberFields): MemberFields {
  const { name, country, languages, contact, regional_network, voting, joined } = fields
  return {
    ...{ name: tidy(name), country: tidy(country), languages: tidy(languages) },
    ...{ contact: tidy(contact), regional_network: tidy(regional_network) },
    ...{ voting: tidy(voting), joined: tidy(joined) },
  }
}

function tidy(text: string): string {
  return untidy.test(text)
    ? text
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .normalize('NFC')
    : text
}

// Nearly all cells are tidy, and a long file has many of them.
const untidy = /[^\x20-\x7e]| {2}|^ | $/

function problemsOf(
  { row, fields, countries }: { row: number; fields: MemberFields; countries: string[] },
  wrong: Partial<Record<keyof MemberFields, boolean>>,
): MemberProblem[] {
  return memberColumns.flatMap((field): MemberProblem[] => {
    const most = longest[field]
    if (most !== undefined && fields[field].length > most)
      return [{ code: 'member-field-long', row, field, most }]
    if (!wrong[field]) return []
    const value = fields[field]
    if (field === 'country' && countries.length > 0)
      return [{ code: 'member-country-unclear', row, field, value, countries }]
    return [{ code: 'member-field', row, field, value }]
  })
}
