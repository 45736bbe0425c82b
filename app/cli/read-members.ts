import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { regionOf } from '#surveys/countries/regions'
import { Refusal } from './command'

const columns = ['name', 'country', 'languages', 'contact', 'regional_network', 'voting', 'joined']

/** How many members there are in each country, out of the members file. */
export function readMembers(file: string): Record<string, number> {
  const [head = [], ...rows] = readRows(file)
  const names = head.map((name) => name.trim().toLowerCase())
  const missing = ['name', 'country'].filter((name) => !names.includes(name))
  if (missing.length > 0) {
    throw new Refusal(
      `${file}: the first row has no column ${missing.join(', ')}. It has to name ${columns.join(', ')}.`,
    )
  }
  const read = rows.map((row, at) => readRow(row, names, at + 2))
  const problems = read.flatMap(({ problem }) => (problem ? [`${file}: ${problem}`] : []))
  if (problems.length > 0) throw new Refusal(problems.join('\n'))
  const counts: Record<string, number> = {}
  for (const { country } of read) counts[country] = (counts[country] ?? 0) + 1
  return counts
}

function readRows(file: string): string[][] {
  try {
    const options = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true }
    return parse(readFileSync(file), options)
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : ''
    throw new Refusal(`${file} could not be read as CSV: ${reason}`)
  }
}

function readRow(row: string[], names: string[], number: number) {
  const country = (row[names.indexOf('country')] ?? '').toUpperCase()
  const name = row[names.indexOf('name')] ?? ''
  if (row.length !== names.length) {
    return {
      country,
      problem: `row ${number} needs ${names.length} fields and has ${row.length}.`,
    }
  }
  if (name === '') return { country, problem: `row ${number} has no name.` }
  if (regionOf(country)) return { country }
  const problem = `row ${number}: “${country}” is no country code of two letters, such as KE.`
  return { country, problem }
}
