import { createHash } from 'node:crypto'

import { acceptRelease, type Accepted, type AcceptProblem } from '#app/operations/accept-release'
import { loadSolver } from '#app/solver/highs'
import { fail, type Result } from '#surveys/result'

import type { Command } from './command'
import { asStaff } from './staff/as-staff'
import { readWithin } from './staff/read-within'
import type { StaffProblem } from './staff/staff-problem'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'

const mostMegabytes = 32

export const accept: Command = {
  usage: 'FILE [--json]',
  words: { from: 1, to: 1, missing: words.missingRelease },
  options: { json: { type: 'boolean', means: 'prints JSON' } },
  async run({ words: [file = ''], flags }) {
    const body = await readWithin(file, mostMegabytes)
    const solve = await loadSolver()
    return asStaff(async (context) => {
      const told = requireOk(shortened(await acceptRelease(context, { body, hash, solve })))
      return tell(flags.json, told, words.accepted(told))
    })
  },
}

// The first sentences are enough to see what is wrong; a thousand would hide them.
const mostSentences = 20

function shortened(result: Result<Accepted, AcceptProblem>): Result<Accepted, StaffProblem> {
  if (result.ok || result.problems[0]?.code !== 'unsound-release') return result
  const said = result.problems.slice(0, mostSentences)
  const more = result.problems.length - said.length
  return fail<StaffProblem>(...said, { code: 'release-refused', more })
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
