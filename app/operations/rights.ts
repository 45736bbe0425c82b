import { fail, type Result } from '#surveys/result'

/** What somebody is here; a person may be several. */
export const roles = [
  'administrator',
  'designer',
  'translator',
  'key-holder',
  'consultant',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/** Who may do what: the one table that every page and every operation of staff asks. */
const table = {
  /** Name, contact, exit, time zone, second person, second factor. */
  'keep the network': ['administrator'],
  'keep people': ['administrator'],
  'keep key holders': ['administrator', 'key-holder'],
  'see consultations': ['administrator', 'designer', 'translator', 'key-holder'],
  'design consultations': ['administrator', 'designer'],
  'publish consultations': ['key-holder'],
  /** Also who led a talk: whoever types answers in has read them on the sheet. */
  'enter responses': ['designer', 'key-holder', 'consultant'],
  'fetch envelopes': ['key-holder'],
  'release findings': ['key-holder'],
  'erase answers': ['administrator', 'key-holder'],
  'tell outcomes': ['administrator', 'designer'],
  'translate texts': ['designer', 'translator'],
  'settle comments': ['administrator', 'designer', 'translator'],
  'keep members': ['administrator', 'designer'],
  'issue codes': ['administrator', 'designer'],
  'remind members': ['administrator', 'designer'],
  'see monitoring': ['administrator', 'designer', 'key-holder'],
  'fetch findings': ['administrator', 'designer', 'translator', 'key-holder', 'consultant'],
  'give access to programs': ['administrator'],
  'read the log': ['administrator', 'auditor'],
  'keep the machine': ['administrator'],
  /** One’s own account, and the first page. */
  'work here': roles,
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof table
export const rights = Object.keys(table) as Right[]

export interface NotAllowed {
  code: 'not-allowed'
  right: Right
}

interface Someone {
  roles: readonly Role[]
}

export function has({ roles: theirs }: Someone, right: Right): boolean {
  const allowed: readonly Role[] = table[right]
  return theirs.some((role) => allowed.includes(role))
}

/** An operation that only those do who have the right. */
export function withRight<Context extends Someone, Input extends unknown[], Value, Problem>(
  right: Right,
  work: (context: Context, ...input: Input) => Promise<Result<Value, Problem>>,
) {
  return async (context: Context, ...input: Input): Promise<Result<Value, Problem | NotAllowed>> =>
    has(context, right) ? work(context, ...input) : fail({ code: 'not-allowed' as const, right })
}
