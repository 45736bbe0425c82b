import { parse } from 'csv-parse/sync'

import { memberColumns, type MemberFields } from '#app/operations/member-row'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'
import { readUtf8 } from './read-text'

interface Parsed {
  record: string[]
  info: { lines: number }
}

/** The rows of a members file with the lines they stand on. */
export async function readMembersFile(file: string) {
  const [head, ...rows] = await parsedRows(file)
  const names = (head?.record ?? []).map((name) => name.toLowerCase())
  const missing = memberColumns.filter((column) => !names.includes(column))
  const unknown = names.filter((name) => !memberColumns.some((column) => column === name))
  if (missing.length + unknown.length > 0) {
    throw new Refusal(sentenceFor({ code: 'member-columns', file, missing, unknown }))
  }
  const uneven = rows.filter(({ record }) => record.length !== names.length)
  if (uneven.length > 0) {
    const sentences = uneven.map(({ record, info }) =>
      sentenceFor({
        ...{ code: 'member-width', row: info.lines },
        ...{ found: record.length, wanted: names.length },
      }),
    )
    throw new Refusal(sentences.join('\n'))
  }
  return rows.map(({ record, info }) => ({ row: info.lines, fields: fieldsOf(names, record) }))
}

function fieldsOf(names: string[], record: string[]): MemberFields {
  const fields = memberColumns.map((column) => [column, record[names.indexOf(column)] ?? ''])
  return Object.fromEntries(fields) as MemberFields
}

async function parsedRows(file: string): Promise<Parsed[]> {
  const text = await readUtf8(file)
  try {
    const options = {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }
    return parse(text, { ...options, info: true }) as unknown as Parsed[]
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : ''
    throw new Refusal(sentenceFor({ code: 'not-csv', file, reason }))
  }
}

// Where a comma stands in numbers, spreadsheets part fields by semicolons.
function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  return head.split(';').length > head.split(',').length ? ';' : ','
}
