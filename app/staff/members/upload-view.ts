import { isEncoding, type Encoding } from '#app/formats/encoding/encodings'
import { planMembers } from '#app/operations/import-members'
import type { OptionalColumn } from '#app/operations/member-row'
import { lackingIn, type MembersFileRow, type RowsProblem } from '#app/operations/members/read-rows'
import type { Upload } from '#app/operations/members/upload'

import type { AtWork } from '../door'
import { settle } from '../settle'
import { delimiterFrom } from './delimiter-word'
import { listChanges, type ChangeList } from './list-changes'
import {
  readMembersFile,
  type HowToRead,
  type MembersFileProblem,
  type Reading,
} from './members-file'
import { tellingLines } from './telling'

export type UploadViewProblem = MembersFileProblem | RowsProblem

/** What a page says of an uploaded file: what is wrong with it, or what it would do. */
export type UploadView =
  | { kind: 'problems'; reading?: Reading; problems: UploadViewProblem[]; more: number }
  | {
      kind: 'plan'
      reading: Reading
      rows: number
      /** Some names, by which to see whether they were read rightly. */
      names: string[]
      /** The columns that the file does without. */
      lacks: OptionalColumn[]
      counts: { added: number; changed: number; unchanged: number; missing: number }
      lists: ChangeList[]
      mark: string
    }

const mostProblems = 100

/** Reads a file once more, as it was said to be read, and sets it beside the register. */
export async function viewUpload(
  atWork: AtWork,
  { bytes }: Upload,
  asked: URLSearchParams,
): Promise<UploadView> {
  const read = await readMembersFile(bytes, howToRead(asked))
  if (!read.ok) return problemsOf(read.problems)
  const { encoding, delimiter, rows } = read.value
  const reading = { encoding, delimiter }
  const planned = await planMembers(atWork, { rows })
  if (!planned.ok) return problemsOf(settle<RowsProblem>(planned.problems).problems, reading)
  const { added, changed, unchanged, missing, mark } = planned.value
  return {
    ...{ kind: 'plan', reading, rows: rows.length, mark },
    names: tellingLines(rows.flatMap((row) => ('fields' in row ? [row.fields.name] : []))),
    lacks: lackingColumns(rows),
    counts: {
      ...{ added: added.length, changed: changed.length },
      ...{ unchanged, missing: missing.length },
    },
    lists: listChanges(planned.value, asked),
  }
}

function lackingColumns(rows: MembersFileRow[]): OptionalColumn[] {
  const [first] = rows.flatMap((row) => ('fields' in row ? [row.fields] : []))
  return first ? lackingIn(first) : []
}

function problemsOf(problems: UploadViewProblem[], reading?: Reading): UploadView {
  const more = Math.max(0, problems.length - mostProblems)
  return {
    ...{ kind: 'problems', more, problems: problems.slice(0, mostProblems) },
    ...(reading && { reading }),
  }
}

/** What a person chose, out of an address or a form. */
export function howToRead(asked: { get: (name: string) => string | null }): HowToRead {
  const encoding: Encoding | undefined = [asked.get('as')].find(isEncoding)
  return { encoding, delimiter: delimiterFrom(asked.get('parted')) }
}
