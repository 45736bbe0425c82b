import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import { constants } from 'node:zlib'

import { paths } from '#app/paths'

import type { ServerContext } from './context'
import { securityHeaders } from './headers'
import { health } from './health'
import { answerTrouble } from './last-resort'
import { longestBody } from './longest-body'
import { pages } from './pages'
import { readBody } from './read-body'
import { staticParts } from './static-parts'
import { turnAway } from './turn-away'
import { untilSetUp } from './until-set-up'

interface Parts {
  build: ServerBuild
  given: ServerContext
  publicFolder: string
  publicUrl: URL | undefined
}

/** Express in front of Remix: what is the same for every request stands here, in the order it happens. */
export function createServer({ build, given, publicFolder, publicUrl }: Parts): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple')
  app.use(securityHeaders(publicUrl?.protocol === 'https:', given.development))
  app.get(paths.health(), health(given))
  app.get('/favicon.ico', (_request, response) => void response.status(204).end())
  app.use('/build', staticParts(publicFolder, given.development))
  app.use(
    compression({ threshold: 512, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }),
  )
  app.use(turnAway(publicUrl))
  app.use(untilSetUp(given))
  app.use(readBody(longestBody(given)))
  app.use(pages(build, given, publicUrl))
  app.use(answerTrouble)
  return app
}
