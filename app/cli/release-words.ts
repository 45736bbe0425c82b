import { createInstance } from 'i18next'

import type { AuditProblem } from '#surveys/findings/audit-problem'
import type { ReleaseProblem } from '#surveys/findings/release-problem'
import findings from '#locales/en/findings.json'

// A broken rule without words would not compile.
const release: Record<ReleaseProblem['code'], string> = findings.release

const words = createInstance()
void words.init({
  lng: 'en',
  initImmediate: false,
  resources: { en: { findings: { release } } },
  defaultNS: 'findings',
  interpolation: { escapeValue: false },
})

const t = words.t as unknown as (key: string, facts: Record<string, unknown>) => string

/** A plain sentence that says which rule a release breaks, and where. */
export function releaseSentence(problem: ReleaseProblem | AuditProblem): string {
  const { code, at, facts } = sayable(problem)
  const place = at === '' ? 'The file' : at
  return withoutControl(t(`findings:release.${code}`, { at: place, ...facts }))
}

function sayable(problem: ReleaseProblem | AuditProblem): ReleaseProblem {
  if ('facts' in problem) return problem
  if (problem.code === 'impossible') {
    return { code: 'impossible', at: '', facts: { questions: problem.questions.join(', ') } }
  }
  const { table, breakdown, row, cell, breach } = problem
  const name = breakdown === null ? table : `${table} by ${breakdown}`
  const at = ['tables', name, row ?? '', cell].filter((part) => part !== '').join('.')
  return { code: 'telling', at, facts: { breach, table, cell } }
}

// What stands in a file could otherwise steer the terminal of whoever reads about it.
function withoutControl(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\u{fffd}')
}
