import { regionOf, regions } from '#surveys/countries/regions'
import type { AskedCut } from '#surveys/reports/cut'
import type { Report } from '#surveys/reports/report'
import { fail, ok, type Result } from '#surveys/result'

import { findReleased, type Released, type ReleasedProblem } from './find-released'
import { reportOf } from './report-of'
import type { StaffContext } from './staff-context'

export interface Asked {
  slug: string
  /** English, or else the first language of the survey, where none is asked for. */
  lang?: string | undefined
  cut?: AskedCut | undefined
}

export type ExportProblem =
  | ReleasedProblem
  | { code: 'language-not-released'; slug: string; lang: string; offered: string[] }
  | { code: 'no-such-place'; kind: AskedCut['kind']; place: string }

/** The newest findings of a survey as a file is made of them: in one language, of one place if asked. */
export async function findingsFor(
  context: Pick<StaffContext, 'register'>,
  { slug, lang: wanted, cut }: Asked,
): Promise<Result<{ released: Released; report: Report }, ExportProblem>> {
  const released = await findReleased(context, slug)
  if (!released.ok) return released
  const { languages: offered } = released.value.release.method
  const fallback = offered.find((each) => each === 'en') ?? offered[0]
  const lang = wanted === undefined ? fallback : offered.find((each) => each === wanted)
  if (lang === undefined) {
    return fail({ code: 'language-not-released', slug, lang: wanted ?? '', offered })
  }
  if (cut && !isPlace(cut)) return fail({ code: 'no-such-place', kind: cut.kind, place: cut.code })
  return ok({ released: released.value, report: reportOf(released.value, lang, cut) })
}

/** Whether there is such a country or region at all. */
export function isPlace({ kind, code }: AskedCut): boolean {
  return kind === 'country' ? regionOf(code) !== undefined : regions.some((each) => each === code)
}
