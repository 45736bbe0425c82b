import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { inspect } from 'node:util'

import { saysNotStored } from '#db/responses/not-stored'

import { drawPage } from './draw-page'
import { FrameContext } from './frame'
import { languageOf } from './i18n/choose-language'
import './i18n/i18next'
import { LanguageProvider } from './i18n/use-words'
import { wordsFor } from './i18n/words-for'
import { keptAnswer } from './kept-answer'
import { answerKept, keepPage } from './kept-pages'
import { listHaving } from './operations/people/list-having'
import { logTrouble } from './server/log'
import { workplaceOf } from './staff/workplace'

/** Pages are small, so each is made whole before it is sent: one write, a true length, no script to stitch it. */
export default async function handleRequest(
  request: Request,
  answered: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
) {
  const status = answered === 500 && context.outOfReach ? 503 : answered
  const failed = remixContext.staticHandlerContext.errors !== null
  const lang = languageFor(request, context, failed)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', lang)
  const { same } = context
  if (status === 200 && same?.page) return answerKept(request, same.page, headers)
  const frame = {
    ...context,
    hasProblems: status === 422,
    languages: failed ? undefined : context.spoken?.languages,
    administrators: await toAsk(status, context),
    workplace: await workplaceLeft(status, context),
  }
  const page = await drawPage(
    <FrameContext.Provider value={frame}>
      <LanguageProvider value={lang}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </LanguageProvider>
    </FrameContext.Provider>,
  )

  // A respondent's slip is no trouble of ours, and whoever keeps this log may add the time to it.
  const ours = status >= 500 && context.refusal !== 'notOpen'
  if (ours) logTrouble({ status, route: routeOf(remixContext) })
  // A page says so where it may be kept at all; the server forbids it for all others.
  if (status !== 200 || !headers.has('Cache-Control')) {
    return new Response(page, { status, headers })
  }
  if (!same) return keptAnswer(request, page, headers)
  return answerKept(request, await keepPage(same.name, page), headers)
}

/** That of the survey a page is of; where the page only says what went wrong, the nearest one spoken. */
function languageFor(request: Request, context: AppLoadContext, failed: boolean): string {
  const { spoken, development, session } = context
  if (spoken) return failed ? wordsFor(spoken.lang) : spoken.lang
  return languageOf(request, development, session?.colleague.lang)
}

/** Whom a colleague asks who was turned away. */
async function toAsk(status: number, { session, register }: AppLoadContext): Promise<string[]> {
  if (status !== 403 || !session) return []
  return (await listHaving({ register }, 'keep people')).map(({ name }) => name)
}

/** A page that turns a colleague away keeps their menu; when we fail ourselves, we ask for nothing more. */
async function workplaceLeft(status: number, context: AppLoadContext) {
  const turnedAway = status >= 400 && status < 500 && status !== 422
  return turnedAway && context.session ? workplaceOf(context) : undefined
}

/** The deepest route that the address led to. */
function routeOf({ staticHandlerContext }: EntryContext): string {
  return staticHandlerContext.matches.at(-1)?.route.id ?? 'none'
}

/** The page that is shown is logged by code and route; here only a developer at her own machine sees more. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (saysNotStored(error)) context.outOfReach = true
  if (request.signal.aborted || !context.development) return
  process.stderr.write(`${inspect(error)}\n`)
}
