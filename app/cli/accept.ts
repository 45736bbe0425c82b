import { sha256 } from '#app/operations/mark'
import {
  acceptOrAsk,
  type AcceptedOrAsked,
  type AcceptOrAskProblem,
} from '#app/operations/requests/accept-or-ask'
import type { NotAllowed } from '#app/operations/rights'
import { loadSolver } from '#app/solver/highs'
import { fail, type Result } from '#surveys/result'

import type { Command } from './command'
import { asStaff } from './staff/as-staff'
import { readWithin } from './staff/read-within'
import type { StaffProblem } from './staff/staff-problem'
import { requireOk, tell, tellRequest } from './staff/tell'
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
      const done = shortened(await acceptOrAsk(context, { body, hash: sha256, solve }))
      const { accepted, request } = requireOk(done)
      if (request) return tellRequest(flags.json, request)
      return tell(flags.json, accepted, words.accepted(accepted))
    })
  },
}

// The first sentences are enough to see what is wrong; a thousand would hide them.
const mostSentences = 20

function shortened(
  result: Result<AcceptedOrAsked, AcceptOrAskProblem | NotAllowed>,
): Result<AcceptedOrAsked, StaffProblem> {
  if (result.ok || result.problems[0]?.code !== 'unsound-release') return result
  const said = result.problems.slice(0, mostSentences)
  const more = result.problems.length - said.length
  return fail<StaffProblem>(...said, { code: 'release-refused', more })
}
