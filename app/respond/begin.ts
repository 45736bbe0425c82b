import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type TypedResponse,
} from '@remix-run/node'
import { hkdfSync } from 'node:crypto'

import { mayStart } from '#app/operations/may-start'
import { startDraft } from '#app/operations/start-draft'
import { paths } from '#app/paths'
import { refused } from '#app/refusals'
import { fromBase64url } from '#app/vault/base64url'
import { pagesFor } from '#surveys/journey/pages'
import { fail, type Result } from '#surveys/result'

import { operationContext, reserve } from './door'
import type { KnownSurvey } from './known-survey'
import { pageAddress } from './page-address'
import type { PostedFields } from './read-fields'
import { withRootKey } from './root-keys'

export type BeginProblem = { code: 'code-not-good' | 'too-many-now' | 'not-stored-yet' }

/** Begins a draft and leads to its first page; only now does the browser get its cookie. */
export async function begin(
  args: ActionFunctionArgs,
  known: KnownSurvey,
  posted: PostedFields,
): Promise<Result<TypedResponse<never>, BeginProblem>> {
  const { row, survey, lang } = known
  const knocked = knock(args, row.code, posted)
  if (!knocked.ok) return knocked
  const started = await startDraft(operationContext(args.context), {
    survey: row.code,
    accessCode: posted.get('code'),
    rootKey: proposedKey(args.context, posted),
  })
  if (!started.ok) return fail<BeginProblem>(beginProblem(started.problems[0]?.code, known))
  const page = pagesFor(survey, {})[0]?.id ?? ''
  const { overHttps } = args.context.door
  const cookie = withRootKey(args.request, row.code, started.value.rootKey, overHttps)
  const headers = { 'Set-Cookie': cookie }
  return {
    ok: true,
    value: redirect(pageAddress(survey, { lang, code: row.code, page }), { status: 303, headers }),
  }
}

function knock(
  { context }: ActionFunctionArgs,
  survey: string,
  posted: PostedFields,
): Result<undefined, BeginProblem> {
  const { hour } = operationContext(context)
  const porter = {
    bucket: context.door.starts,
    secret: context.door.secret,
    reserve,
    hour,
    now: Date.now(),
  }
  const asked = mayStart(porter, {
    survey,
    honeypot: posted.get('leave_empty'),
    stamp: posted.get('stamp'),
    solution: posted.get('solution'),
  })
  if (asked.ok) return asked
  if (asked.problems[0]?.code === 'honeypot-filled') throw refused(403)
  return fail<BeginProblem>({ code: 'too-many-now' })
}

/**
 * A page sent twice proposes the same key and so begins once. What is on the page is not the key
 * itself: whoever saw the page on a shared device could open the answers with it.
 */
function proposedKey({ door }: AppLoadContext, posted: PostedFields): Uint8Array | undefined {
  const seed = fromBase64url(posted.get('key'))
  if (seed?.length !== 32) return undefined
  return new Uint8Array(hkdfSync('sha256', seed, door.secret, 'soundings/start/1', 32))
}

function beginProblem(code: string | undefined, { lang, row }: KnownSurvey): BeginProblem {
  if (code === 'code-not-good' || code === 'not-stored-yet') return { code }
  throw redirect(paths.intro(lang, row.code), 303)
}
