import { findingsFile, type FileFormat } from '#app/formats/findings-file'
import type { StoredFindings, StoredWave } from '#app/operations/find-released'
import { sha256 } from '#app/operations/mark'
import { reportOf } from '#app/operations/report-of'
import frame from '#locales/en/frame.json'
import { readRelease } from '#surveys/findings/read-release'
import type { AskedCut } from '#surveys/reports/cut'

export interface WantedFile {
  released: StoredFindings
  format: FileFormat
  lang: string
  cut: AskedCut | undefined
}

/** The same as another process is told it: releases as they are stored, which it reads for itself. */
export interface FileToMake extends Omit<WantedFile, 'released'> {
  released: Omit<StoredFindings, 'release' | 'waves'> & { waves: Omit<StoredWave, 'release'>[] }
}

export function fileToMake({ released, ...wanted }: WantedFile): FileToMake {
  const waves = released.waves.map(asStored)
  return { ...wanted, released: { ...asStored(released), waves } }
}

export function makeToldFile({ released, ...wanted }: FileToMake): Promise<Uint8Array> {
  const waves = released.waves.map(readAgain)
  return makeFile({ ...wanted, released: { ...readAgain(released), waves } })
}

export function makeFile({ released, format, lang, cut }: WantedFile): Promise<Uint8Array> {
  const input = { released, report: reportOf(released, lang, cut), cut, network: frame.product }
  // Spreadsheets know the file of a page as UTF-8 by its mark.
  return findingsFile(format, input, { bom: format === 'csv' })
}

function asStored<Read extends { release: unknown }>({
  release: _read,
  ...stored
}: Read): Omit<Read, 'release'> {
  return stored
}

function readAgain<Stored extends Pick<StoredWave, 'slug' | 'body' | 'versions'>>(stored: Stored) {
  const { slug, body, versions } = stored
  const read = readRelease(body, { versions, hash: sha256, isStored: true })
  if (!read.ok) throw new Error(`A release of ${slug} cannot be read any more.`)
  return { ...stored, release: read.value.release }
}
