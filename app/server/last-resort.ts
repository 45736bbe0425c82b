import type { ErrorRequestHandler } from 'express'
import type { ServerResponse } from 'node:http'

import { languageInPath } from '#app/i18n/choose-language'
import { i18next } from '#app/i18n/i18next'
import { direction, isOffered } from '#app/i18n/languages'
import { paths } from '#app/paths'
import { problemDocument, problemType } from '#app/programs/problem'
import { saysNotStored } from '#db/responses/not-stored'

import { isForPrograms } from './for-programs'
import { logTrouble } from './log'

type Kind = 'broken' | 'notYet' | 'unreadable'

/** The page shown when even the error page cannot be drawn: words alone. */
export function lastResort(path: string, kind: Kind = 'broken'): string {
  const named = languageInPath(path) ?? ''
  const lang = isOffered(named, false) ? named : 'en'
  const t = i18next.getFixedT(lang, 'errors')
  const title = t(`respondent.${kind}.title`)
  return `<!doctype html><html lang="${lang}" dir="${direction(lang)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><p><a href="${paths.exit()}">${i18next.getFixedT(lang, 'ui')('exit')}</a></p><h1>${title}</h1><p>${t(`respondent.${kind}.text`)}</p><p>${t(`respondent.${kind}.next`)}</p></body></html>`
}

/** Instead of a page that could not be drawn, or of what a program asked for. */
export function sendLastResort(
  path: string,
  response: ServerResponse,
  status = 500,
  kind: Kind = 'broken',
): void {
  logTrouble({ status, route: 'server' })
  const [type, words] = isForPrograms(path)
    ? [problemType, problemDocument(status)]
    : ['text/html; charset=utf-8', lastResort(path, kind)]
  const body = Buffer.from(words)
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length }).end(body)
}

/** Trouble that nobody foresaw. What has been sent cannot be taken back, so such an answer is cut off. */
export function tellTrouble(error: unknown, path: string, response: ServerResponse): void {
  const [status, kind] = saysNotStored(error)
    ? ([503, 'notYet'] as const)
    : ([500, 'broken'] as const)
  if (!response.headersSent) return sendLastResort(path, response, status, kind)
  logTrouble({ status, route: 'server' })
  response.req.socket.destroy()
}

export const answerTrouble: ErrorRequestHandler = (error, request, response, _next) =>
  tellTrouble(error, request.path, response)
