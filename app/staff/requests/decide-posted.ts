import {
  approvePublication,
  approveRelease,
  approveRemoval,
} from '#app/operations/requests/approve'
import { declineRequest, takeBackRequest } from '#app/operations/requests/decide'
import type { NotAllowed } from '#app/operations/rights'
import { refused } from '#app/refusals'
import type { PostedFields } from '#app/respond/read-fields'
import type { RequestRow } from '#db/register/queries/requests'
import { ok, type Result } from '#surveys/result'

import type { AtWork } from '../door'
import { judgeApart } from './judge-apart'
import type { RequestProblem } from './request-problem'

type Decided<Done> = Promise<Result<Done, RequestProblem | NotAllowed>>

/** Does what a page about a request asks for. */
export function decidePosted(
  atWork: AtWork,
  { id, kind }: RequestRow,
  posted: PostedFields,
): Decided<'approved' | 'declined' | 'taken'> {
  const revision = Number(posted.get('revision'))
  switch (posted.get('do')) {
    case 'approve':
      return told('approved', approve(atWork, { id, kind, shown: posted.get('shown') }))
    case 'decline':
      return told(
        'declined',
        declineRequest(atWork, { id, revision, reason: posted.get('reason') }),
      )
    case 'take-back':
      return told('taken', takeBackRequest(atWork, { id, revision }))
    default:
      throw refused(400)
  }
}

function approve(
  atWork: AtWork,
  { id, kind, shown }: Pick<RequestRow, 'id' | 'kind'> & { shown: string },
): Decided<object> {
  if (kind === 'release') return approveRelease(atWork, { id, shown, judge: judgeApart })
  const approveAs = kind === 'remove-key' ? approveRemoval : approvePublication
  return approveAs(atWork, { id, shown })
}

async function told<Done>(done: Done, deciding: Decided<object | null>): Decided<Done> {
  const decided = await deciding
  return decided.ok ? ok(done) : decided
}
