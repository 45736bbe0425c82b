import { changeRegister } from '#db/register/change'
import { addApiToken } from '#db/register/queries/api-tokens'
import { listSlugs } from '#db/register/queries/surveys'
import { toBase64url } from '#app/vault/base64url'
import { canonical } from '#surveys/canonical'
import { fail, ok, type Result } from '#surveys/result'

import { dayAfter } from '../day-after'
import { isDay } from '../packs/set-access-end'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { hashProgramToken, newProgramToken } from './program-token'

export interface WantedToken {
  name: string
  /** Slugs; none where a program may read all findings, later ones too. */
  surveys: string[]
  expiresOn: string
}

export interface MadeToken {
  /** Shown once. */
  token: string
  name: string
  expiresOn: string
}

export type MakeTokenProblem =
  | { code: 'name-missing' }
  | { code: 'name-long'; most: number }
  | { code: 'survey-unknown'; named: string }
  | { code: 'day-unreadable' }
  | { code: 'day-past' }
  | { code: 'day-far'; last: string }

export const longestTokenName = 80
const mostDays = 366

/** Lets a program read released findings until a day that is told beforehand. */
export const makeToken = withRight('give access to programs', make)

async function make(
  context: StaffContext,
  wanted: WantedToken,
): Promise<Result<MadeToken, MakeTokenProblem>> {
  const name = wanted.name.trim().replaceAll(/\s+/g, ' ')
  const problems = problemsOf(context, { ...wanted, name }, await listSlugs(context.register))
  if (problems.length > 0) return fail(...problems)
  const token = newProgramToken(context.random)
  const { surveys, expiresOn } = wanted
  await changeRegister(context.register, async (register) => {
    const facts = { surveys: surveys.toSorted(), expires: expiresOn }
    await addApiToken(register, {
      ...{ id: toBase64url(context.random(12)), hash: hashProgramToken(token), name },
      scope: canonical({ surveys: facts.surveys }),
      ...{ made_by: context.who, made_on: context.today, expires_on: expiresOn },
      ...{ ended_on: null, used_on: null },
    })
    await note(register, context, 'token made', name, facts)
  })
  return ok({ token, name, expiresOn })
}

/** The last day that can be chosen. */
export function lastDayFor(today: string): string {
  return dayAfter(today, mostDays)
}

function problemsOf(
  { today }: StaffContext,
  { name, surveys, expiresOn }: WantedToken,
  known: string[],
): MakeTokenProblem[] {
  const last = lastDayFor(today)
  const unknown = surveys.find((slug) => !known.includes(slug))
  const problems: (MakeTokenProblem | false)[] = [
    name === '' && { code: 'name-missing' },
    Array.from(name).length > longestTokenName && { code: 'name-long', most: longestTokenName },
    unknown !== undefined && { code: 'survey-unknown', named: unknown },
    !isDay(expiresOn)
      ? { code: 'day-unreadable' }
      : expiresOn < today
        ? { code: 'day-past' }
        : expiresOn > last && { code: 'day-far', last },
  ]
  return problems.filter((problem) => problem !== false)
}
