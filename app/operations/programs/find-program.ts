import { changeRegister } from '#db/register/change'
import { findApiToken, markApiTokenUsed } from '#db/register/queries/api-tokens'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from '../context'
import { hashProgramToken, isProgramToken } from './program-token'

/** A program that may read, and what it is limited to; no slugs limit nothing. */
export interface Program {
  id: string
  surveys: string[]
}

export type ProgramProblem = { code: 'token-unknown' } | { code: 'token-over' }

/** Who stands behind a token, and that it was used on this day. */
export async function findProgram(
  { register, today }: Pick<Context, 'register' | 'today'>,
  token: string,
): Promise<Result<Program, ProgramProblem>> {
  const found = isProgramToken(token)
    ? await findApiToken(register, hashProgramToken(token))
    : undefined
  if (!found) return fail({ code: 'token-unknown' })
  const { id, scope, ended_on: ended, expires_on: expires, used_on: used } = found
  if (ended !== null || expires < today) return fail({ code: 'token-over' })
  if (used !== today) await changeRegister(register, (db) => markApiTokenUsed(db, id, today))
  return ok({ id, surveys: readTokenScope(scope) })
}

export function readTokenScope(scope: string): string[] {
  return (JSON.parse(scope) as { surveys: string[] }).surveys
}
