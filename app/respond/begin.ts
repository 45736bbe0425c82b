import { redirect, type ActionFunctionArgs, type TypedResponse } from '@remix-run/node'

import { mayStart } from '#app/operations/may-start'
import { startDraft } from '#app/operations/start-draft'
import { paths } from '#app/paths'
import { refused } from '#app/refusals'
import { fromBase64url } from '#app/vault/base64url'
import { pagesFor } from '#surveys/journey/pages'
import { fail, type Result } from '#surveys/result'

import { operationContext, reserve } from './door'
import type { KnownSurvey } from './known-survey'
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
    rootKey: proposedKey(posted),
  })
  if (!started.ok) return fail<BeginProblem>(beginProblem(started.problems[0]?.code, known))
  const first = pagesFor(survey, {})[0]?.id ?? 'check'
  const { overHttps } = args.context.door
  const cookie = withRootKey(args.request, row.code, started.value.rootKey, overHttps)
  const headers = { 'Set-Cookie': cookie }
  return { ok: true, value: redirect(paths.page(lang, row.code, first), { status: 303, headers }) }
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
    honeypot: posted.get('nickname'),
    stamp: posted.get('stamp'),
    solution: posted.get('solution'),
  })
  if (asked.ok) return asked
  if (asked.problems[0]?.code === 'honeypot-filled') throw refused(403)
  return fail<BeginProblem>({ code: 'too-many-now' })
}

/** The key that the page proposed, so that a page sent twice begins once. */
function proposedKey(posted: PostedFields): Uint8Array | undefined {
  const key = fromBase64url(posted.get('key'))
  return key?.length === 32 ? key : undefined
}

function beginProblem(code: string | undefined, { lang, row }: KnownSurvey): BeginProblem {
  if (code === 'code-not-good' || code === 'not-stored-yet') return { code }
  throw redirect(paths.intro(lang, row.code), 303)
}
