import { sha256Of } from '#app/analysis/sha256'
import { findingsFile, type FileFormat, type FindingsInput } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import { canonical } from '#surveys/canonical'
import type { Language, Survey } from '#surveys/definition/survey'
import type { AskedCut } from '#surveys/reports/cut'
import { makeReport } from '#surveys/reports/make-report'
import { freeze } from '#surveys/version/freeze'

import { demoRelease } from '../../../surveys/reports/demo-release'
import type { Released } from '../../../surveys/reports/released'

export type { Released }

/** A survey of the demonstration as it was released. */
export { demoRelease }

/** A release that was made here, beside the version it counts. */
export function readAgain(bytes: string, survey: Survey): Released {
  const release = JSON.parse(bytes) as Released['release']
  return { release, versions: [{ ...freeze(survey, sha256Of), survey }] }
}

export interface Wish {
  lang?: Language
  cut?: AskedCut
  waves?: Released[]
}

/** What a file is written from, as the command `export` puts it together. */
export function inputOf(released: Released, { lang = 'en', cut, waves = [] }: Wish = {}): FindingsInput {
  const report = makeReport({ ...released, trends: waves }, reportWords(lang), cut)
  const body = canonical(released.release)
  return { released: { body, ...released }, report, cut, network: 'The network' }
} // prettier-ignore

export async function fileOf(format: FileFormat, input: FindingsInput): Promise<Buffer> {
  return Buffer.from(await findingsFile(format, input))
}

/** Findings that somebody writes down with other numbers than the published ones. */
export function altered(released: Released, change: (cell: { n: number }) => void): Released {
  const release = structuredClone(released.release)
  for (const { options = [], rows = [] } of release.tables) {
    for (const cell of [...options, ...rows.flatMap((row) => row.options)]) change(cell)
  }
  return { ...released, release }
}
