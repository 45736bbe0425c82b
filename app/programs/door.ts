import type { AppLoadContext } from '@remix-run/node'

import { findProgram, type Program } from '#app/operations/programs/find-program'
import { operationContext } from '#app/respond/door'

import { problemAnswer } from './problem'

interface Asked {
  request: Request
  context: AppLoadContext
}

/** Lets a program in that brings a token which is still good; no cookie opens this door. */
export async function requireProgram({ request, context }: Asked): Promise<Program> {
  const [, token] = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (token === undefined) throw asksForToken('Send a token: “Authorization: Bearer …”.')
  const found = await findProgram(operationContext(context), token)
  if (!found.ok) throw asksForToken(sentences[found.problems[0]?.code ?? 'token-unknown'], true)
  if (!context.door.programs.take(found.value.id, Date.now())) {
    throw problemAnswer(429, undefined, { 'Retry-After': '5' })
  }
  return found.value
}

const sentences = {
  'token-unknown': 'This is no token of this server.',
  'token-over': 'This token is good no longer. Ask the network for another one.',
}

function asksForToken(detail: string, isWrong = false): Response {
  const why = isWrong ? ', error="invalid_token"' : ''
  return problemAnswer(401, detail, { 'WWW-Authenticate': `Bearer realm="Soundings"${why}` })
}
