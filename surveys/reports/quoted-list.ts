import type { ReportWords } from './report-words'

/** Names that hold an “and” themselves stay apart: “North America and the Caribbean” and “Europe”. */
export function quotedList({ say, list }: ReportWords, names: string[]): string {
  return list(names.map((words) => say('quoted', { words })))
}
