import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import type { RequestListener } from 'node:http'
import { constants } from 'node:zlib'

import { paths } from '#app/paths'

import type { ServerContext } from './context'
import { securityHeaders } from './headers'
import { health } from './health'
import { answerTrouble } from './last-resort'
import { longestBody } from './longest-body'
import { pages } from './pages'
import { readBody } from './read-body'
import { shortWay } from './short-way'
import { staticParts } from './static-parts'
import { turnAway } from './turn-away'
import { handlersOf } from './two-sides'
import { untilSetUp } from './until-set-up'

interface Parts {
  build: ServerBuild
  given: ServerContext
  publicFolder: string
  publicUrl: URL | undefined
}

/** Express in front of Remix: what is the same for most requests stands here, in the order it happens. */
export function createServer({ build, given, publicFolder, publicUrl }: Parts): RequestListener {
  const handlers = handlersOf(build, given.development ? 'development' : 'production')
  const gate = { open: given.development }
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
  app.use(untilSetUp(given, gate))
  app.use(readBody(longestBody(given)))
  app.use(pages(handlers, given, publicUrl))
  app.use(answerTrouble)
  return shortWay({ given, publicUrl, handle: handlers.handle, gate }, app)
}
