import type { Context } from '../context'
import type { SurveyRow } from '../find-standing'
import { findVersion, type KnownVersion } from '../find-version'
import { requireTaking, type NotTaking } from '../require-taking'
import { enteredModesOf } from '#surveys/definition/modes'
import { fail, ok, type Result } from '#surveys/result'

/** Why nobody can enter responses to a survey now. */
export type NoEntry = NotTaking | { code: 'nothing-entered'; slug: string }

/** A survey to which responses are entered, and the version of today. */
export interface EntryTo {
  row: SurveyRow
  version: KnownVersion
}

/**
 * A survey to which responses are entered. Once its envelopes were handed out (`bundled_on`), one that
 * came later would be recognised, so then only several are taken together.
 */
export async function requireEntry(
  context: Pick<Context, 'register' | 'hour'>,
  slug: string,
): Promise<Result<EntryTo, NoEntry>> {
  const taking = await requireTaking(context, slug)
  if (!taking.ok) return taking
  const version = await findVersion(context, slug)
  return enteredModesOf(version.survey).length === 0
    ? fail<NoEntry>({ code: 'nothing-entered', slug })
    : ok({ row: taking.value, version })
}
