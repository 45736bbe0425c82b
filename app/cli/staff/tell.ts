import type { Waiting } from '#app/operations/requests/leave-request'
import type { Result } from '#surveys/result'

import { Refusal } from '../command'
import { words } from '../terminal-reports'
import { sentenceFor } from '../terminal-words'
import type { StaffProblem } from './staff-problem'

/** Says what was done: as lines for people, or as JSON. */
export function tell(asJson: boolean | undefined, value: object, lines: string[]): number {
  process.stdout.write(asJson ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`)
  return 0
}

/** Says that a second person has to approve this first. */
export function tellRequest(asJson: boolean | undefined, request: Waiting): number {
  const { id, ...told } = request
  return tell(asJson, { request: id, ...told }, words.requested(request))
}

/** Something to think of that does not stop the work. */
export function warn(...lines: string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`)
}

/** The value, or a refusal with a sentence for every problem. */
export function requireOk<Value>(result: Result<Value, StaffProblem>): Value {
  if (result.ok) return result.value
  throw new Refusal(result.problems.map((problem) => sentenceFor(problem)).join('\n'))
}
