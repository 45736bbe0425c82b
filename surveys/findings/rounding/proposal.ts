import type { AuditProblem } from '../audit-problem'
import type { ProtectProblem } from '../protected'
import type { Frame } from './frame'

/** A refusal of the auditor, with what to leave out. */
export function proposalFor({ questions }: Frame, problem: AuditProblem): ProtectProblem {
  if (problem.code === 'impossible') return problem
  const { table, breakdown } = problem
  const counted = questions.find(({ tables }) => tables.some(({ id }) => id === table))
  if (!counted) return problem
  const question = counted.question.id
  return { ...problem, proposal: { question, ...(breakdown !== null && { breakdown }) } }
}
