import { join } from 'node:path'

import { codebookOf } from '#app/analysis/codebook'
import { openResponses } from '#app/analysis/open-responses'
import { responseTable, textTable, type RawCell, type RawTable } from '#app/analysis/raw-rows'
import type { SealedBundle } from '#app/analysis/read-bundle'
import type { Trouble } from '#app/analysis/trouble'
import { judgeOnly, understand, type Understood } from '#app/analysis/understand'
import { csvHead, csvRows } from '#app/formats/csv'
import { wordPiece } from '#app/respond/word-piece'
import type { KeyPair } from '#app/vault/key-pair'
import type { KnownVersion } from '#surveys/findings/dataset'

import type { Progress } from '../staff/progress'
import { noticeFor } from './notice'
import { requireWhole } from './require-whole'
import { beginFile, type GrowingFile, type WrittenFile } from './written-file'

export const rawFiles = ['data.csv', 'texts.csv', 'codebook.json', 'NOTICE.txt'] as const

export interface RawWritten {
  files: WrittenFile[]
  troubles: Trouble[]
}

/** Opens a bundle into the files of a folder, in the random order of the bundle. */
export async function writeRaw(
  folder: string,
  { sealed, surveyKey, progress }: { sealed: SealedBundle; surveyKey: KeyPair; progress: Progress },
): Promise<RawWritten> {
  const { versions, head } = sealed
  const came = openResponses(sealed, surveyKey)
  const understood = understand(came, judgeOnly(versions))
  const written = await writeTables(folder, { versions, understood, see: progress.at })
  requireWhole(written.troubles, head.envelopes)
  const files = [...written.files, ...(await writeExplanations(folder, versions))]
  return { files, troubles: written.troubles }
}

/** The two tables alone, out of what was opened already. */
export async function writeTables(
  folder: string,
  { versions, understood, see }: ToTabulate,
): Promise<RawWritten> {
  const survey = newest(versions)
  const hashes = versions.map(({ hash }) => hash)
  const responses = await beginTable(join(folder, rawFiles[0]), responseTable(survey, hashes))
  const texts = await beginTable(join(folder, rawFiles[1]), textTable(survey))
  const troubles: Trouble[] = []
  for await (const each of understood) {
    see(each.place)
    if ('code' in each) troubles.push(each)
    else if (each.opened.format === 'soundings.text/1') await texts.take(each.opened)
    else await responses.take(each.opened)
  }
  return { files: [await responses.end(), await texts.end()], troubles }
}

interface ToTabulate {
  versions: KnownVersion[]
  understood: AsyncIterable<Understood>
  see: (place: number) => void
}

const atOnce = 200

async function beginTable<Opened>(path: string, table: RawTable<Opened>) {
  const file = await beginFile(path)
  await file.write(csvHead(table.columns), 0)
  let rows: RawCell[][] = []
  const flush = async () => {
    await file.write(csvRows(rows), rows.length)
    rows = []
  }
  return {
    async take(opened: Opened) {
      rows.push(table.rowOf(opened))
      if (rows.length === atOnce) await flush()
    },
    async end() {
      await flush()
      return file.end()
    },
  }
}

async function writeExplanations(folder: string, versions: KnownVersion[]): Promise<WrittenFile[]> {
  const codebook = JSON.stringify(codebookOf(versions, wordPiece), null, 2)
  const texts = [`${codebook}\n`, `\uFEFF${noticeFor(newest(versions))}`]
  const files: WrittenFile[] = []
  for (const [n, text] of texts.entries()) {
    const file: GrowingFile = await beginFile(join(folder, rawFiles[n + 2] ?? ''))
    await file.write(text)
    files.push(await file.end())
  }
  return files
}

function newest(versions: KnownVersion[]) {
  const survey = versions.at(-1)?.survey
  if (!survey) throw new Error('A bundle without a version was read.')
  return survey
}
