import type { Context } from '../context'
import type { SurveyRow } from '../find-standing'
import { findVersion, type KnownVersion } from '../find-version'
import { requireTaking, type NotTaking } from '../require-taking'
import { enteredModesOf } from '#surveys/definition/modes'
import { fail, ok, type Result } from '#surveys/result'

/** Why nobody can enter single responses to a survey now. */
export type NoEntry =
  | NotTaking
  | { code: 'nothing-entered'; slug: string }
  | { code: 'bundled'; slug: string; bundledOn: string }

/**
 * A survey to which single responses are entered. Once its envelopes were handed out, one that came
 * later would be recognised, so then only a file of many is taken.
 */
export async function requireEntry(
  context: Pick<Context, 'register' | 'hour'>,
  slug: string,
): Promise<Result<{ row: SurveyRow; version: KnownVersion }, NoEntry>> {
  const taking = await requireTaking(context, slug)
  if (!taking.ok) return taking
  const { bundled_on: bundledOn } = taking.value
  const version = await findVersion(context, slug)
  if (enteredModesOf(version.survey).length === 0) {
    return fail<NoEntry>({ code: 'nothing-entered', slug })
  }
  if (bundledOn) return fail<NoEntry>({ code: 'bundled', slug, bundledOn })
  return ok({ row: taking.value, version })
}
