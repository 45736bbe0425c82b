import { canonical } from '../canonical'
import type { Survey } from '../definition/survey'
import type { Hash } from '../version/freeze'
import { breakdownsOf } from './breakdowns'
import { countedColumns } from './counted-columns'
import type { KnownVersion } from './dataset'
import {
  releaseFormat,
  roundedTo,
  type Messages,
  type Published,
  type Release,
  type ReleaseFile,
  type ReleaseQuote,
} from './release'
import { labelsFor } from './themes/labels'
import type { CodedQuestion } from './themes/theme'
import { wordingOf } from './wording'

export interface ToRelease {
  /** The versions that were counted together, oldest first. */
  versions: KnownVersion[]
  /** Which release of the survey this is, from 1. */
  number: number
  published: Published
  quotes: ReleaseQuote[]
  messages: Messages
  /** What texts were found to speak of, for the labels of their tables. */
  themes?: CodedQuestion[] | undefined
}

/** A release as it is stored; its bytes are its canonical JSON. */
export function makeRelease(given: ToRelease, hash: Hash): Release {
  const survey = given.versions.at(-1)?.survey
  if (!survey) throw new Error('A release needs the version that was answered.')
  const { number, published, quotes, messages, versions, themes = [] } = given
  const labels = labelsFor(themes, published.tables)
  const body: Omit<Release, 'hash'> = {
    format: releaseFormat,
    survey: survey.slug,
    ...(survey.wave !== undefined && { wave: survey.wave }),
    versions: versions.map((version) => version.hash),
    release: number,
    rounding: roundedTo,
    method: methodOf(survey, published),
    rows: published.rows,
    tables: published.tables,
    quotes,
    messages,
    wording: wordingOf(
      versions.map((version) => version.survey),
      labels,
    ),
  }
  return { ...body, hash: hashOf(body, hash) }
}

/** SHA-256 of the canonical JSON of everything but the hash itself. */
export function hashOf(release: object, hash: Hash): string {
  return hash(canonical({ ...release, hash: undefined }))
}

/** How the numbers came about, as far as the survey and the numbers tell. */
export function methodOf(
  survey: Survey,
  { n, countries, modes, rows }: Published,
): ReleaseFile['method'] {
  const { languages, opens, closes } = survey
  const regions = breakdownsOf(survey, countedColumns(survey)).find(({ kind }) => kind === 'region')
  return {
    responses: n,
    ...(countries !== undefined && { countries }),
    regions: (rows[regions?.name ?? ''] ?? []).map(({ code }) => code),
    languages,
    ...{ opened: opens, closed: closes },
    ...(modes.length > 0 && { modes }),
  }
}
