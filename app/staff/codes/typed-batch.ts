import type { PostedFields } from '#app/respond/read-fields'
import { regions } from '#surveys/countries/regions'
import { fail, ok, type Result } from '#surveys/result'

/** What the form of a batch holds, as it was typed. */
export interface TypedBatch {
  batch: string
  region: string
  lang: string
  count: string
  /** The batch is small, and whoever makes it knows what that tells. */
  knows: boolean
}

export interface BatchOrder {
  batch: string
  place: { region: string; lang: string }
  count: number
  knowsSmall: boolean
}

export type TypedBatchProblem =
  | { code: 'batch-missing' }
  | { code: 'batch-long'; most: number }
  | { code: 'count-wrong'; most: number }
  | { code: 'place-unknown' }

/** More slips than these are too long a page for an old machine. */
export const mostCodes = 1000
const longestName = 60

export function typedBatch(posted: PostedFields): TypedBatch {
  return {
    batch: posted.get('batch').slice(0, 1000),
    region: posted.get('region'),
    lang: posted.get('lang'),
    count: posted.get('count').slice(0, 20),
    knows: posted.has('knows'),
  }
}

export function readBatch(
  typed: TypedBatch,
  languages: readonly string[],
): Result<BatchOrder, TypedBatchProblem> {
  const batch = typed.batch.normalize('NFC').replace(/\s+/g, ' ').trim()
  const count = Number(typed.count.trim())
  const { region, lang, knows: knowsSmall } = typed
  const problems: (TypedBatchProblem | false)[] = [
    batch === '' && { code: 'batch-missing' },
    batch.length > longestName && { code: 'batch-long', most: longestName },
    !isPlace(region, lang, languages) && { code: 'place-unknown' },
    !(Number.isInteger(count) && count >= 1 && count <= mostCodes) && {
      ...{ code: 'count-wrong', most: mostCodes },
    },
  ]
  const wrong = problems.filter((problem) => problem !== false)
  if (wrong.length > 0) return fail(...wrong)
  return ok({ batch, place: { region, lang }, count, knowsSmall })
}

function isPlace(region: string, lang: string, languages: readonly string[]): boolean {
  const known: readonly string[] = regions
  return (region === '' || known.includes(region)) && (lang === '' || languages.includes(lang))
}
