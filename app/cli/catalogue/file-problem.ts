import type { Problem } from '#surveys/lint/problem'

/** A problem in a file on a line. */
export interface FileProblem extends Problem {
  file: string
  line: number
}

/** Something that keeps a file from being read. */
export function fileProblem(
  code: string,
  place: { file: string; line?: number; language?: FileProblem['language'] },
  facts: Problem['facts'] = {},
): FileProblem {
  const { file, line = 1, language } = place
  const problem = { rule: code, code, level: 'error' as const, at: '', facts, file, line }
  return language ? { ...problem, language } : problem
}
