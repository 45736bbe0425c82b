import type { ErrorRequestHandler } from 'express'

import { languageInPath } from '#app/i18n/choose-language'
import { i18next } from '#app/i18n/i18next'
import { direction, isOffered } from '#app/i18n/languages'
import { paths } from '#app/paths'
import { saysNotStored } from '#db/responses/not-stored'

import { logTrouble } from './log'

/** The page shown when even the error page cannot be drawn: words alone. */
export function lastResort(
  path: string,
  kind: 'broken' | 'notYet' | 'unreadable' = 'broken',
): string {
  const named = languageInPath(path) ?? ''
  const lang = isOffered(named, false) ? named : 'en'
  const t = i18next.getFixedT(lang, 'errors')
  const title = t(`respondent.${kind}.title`)
  return `<!doctype html><html lang="${lang}" dir="${direction(lang)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><p><a href="${paths.exit()}">${i18next.getFixedT(lang, 'ui')('exit')}</a></p><h1>${title}</h1><p>${t(`respondent.${kind}.text`)}</p><p>${t(`respondent.${kind}.next`)}</p></body></html>`
}

/** Trouble that nobody foresaw. What has been sent cannot be taken back, so such an answer is cut off. */
export const answerTrouble: ErrorRequestHandler = (error, request, response, _next) => {
  const [status, kind] = saysNotStored(error)
    ? ([503, 'notYet'] as const)
    : ([500, 'broken'] as const)
  logTrouble({ status, route: 'server' })
  if (response.headersSent) request.socket.destroy()
  else response.status(status).type('html').send(lastResort(request.path, kind))
}
