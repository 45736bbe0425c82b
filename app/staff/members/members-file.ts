import { decodeAs, type NotInEncoding } from '#app/formats/encoding/decode'
import type { Encoding, Recognised } from '#app/formats/encoding/encodings'
import { recognise } from '#app/formats/encoding/recognise'
import {
  delimiterOf,
  readNamedRows,
  type Delimiter,
  type NamedRowsProblem,
} from '#app/formats/named-rows'
import { memberColumns, optionalColumns } from '#app/operations/member-row'
import type { MembersFileRow } from '#app/operations/members/read-rows'
import { fail, ok, type Result } from '#surveys/result'

import { columnsCalled } from './column-heads'
import { tellingLines } from './telling'

/** What a person said of a file, where they said anything. */
export interface HowToRead {
  encoding?: Encoding | undefined
  delimiter?: Delimiter | undefined
}

/** How a file was read in the end. */
export interface Reading {
  encoding: Encoding
  delimiter: Delimiter
}

export type EncodingProblem =
  | NotInEncoding
  /** It could be any of these: what its lines say in each is for a person to judge. */
  | { code: 'encoding-unclear'; possible: { encoding: Encoding; lines: string[] }[] }
  | { code: 'encoding-mixed'; encoding: Encoding; rows: number[]; more: number }
  | { code: 'encoding-unknown' }
  | { code: 'spreadsheet' }
  | { code: 'no-text' }

export type MembersFileProblem = EncodingProblem | NamedRowsProblem

export const mostMembers = 100_000

const named = { columns: memberColumns, optional: optionalColumns, called: columnsCalled }

/** The rows of a members file, however its office saved it; others run meanwhile. */
export async function readMembersFile(
  bytes: Uint8Array,
  how: HowToRead = {},
): Promise<Result<Reading & { rows: MembersFileRow[] }, MembersFileProblem>> {
  const encoding = how.encoding ? ok(how.encoding) : encodingOf(bytes, await recognise(bytes))
  if (!encoding.ok) return encoding
  const text = decodeAs(bytes, encoding.value)
  if (!text.ok) return text
  const delimiter = how.delimiter ?? delimiterOf(text.value, named)
  const wanted = { ...named, mostRows: mostMembers, delimiter }
  const rows = await readNamedRows(text.value, wanted)
  return rows.ok ? ok({ encoding: encoding.value, delimiter, rows: rows.value }) : rows
}

function encodingOf(bytes: Uint8Array, found: Recognised): Result<Encoding, EncodingProblem> {
  switch (found.kind) {
    case 'sure':
      return ok(found.encoding)
    case 'unclear':
      return fail({ code: 'encoding-unclear', possible: found.possible.map(shownIn(bytes)) })
    case 'mixed': {
      const { encoding, rows, more } = found
      return fail({ code: 'encoding-mixed', encoding, rows, more })
    }
    case 'unknown':
      return fail({ code: 'encoding-unknown' })
    default:
      return fail({ code: found.kind })
  }
}

function shownIn(bytes: Uint8Array) {
  return (encoding: Encoding) => {
    const text = decodeAs(bytes, encoding)
    return { encoding, lines: text.ok ? tellingLines(text.value.split(/\r?\n|\r/)) : [] }
  }
}
