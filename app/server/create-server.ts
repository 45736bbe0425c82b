import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express } from 'express'
import { sql } from 'kysely'
import { constants } from 'node:zlib'
import sirv from 'sirv'

import { paths } from '#app/paths'
import type { Stores } from '#db/connection'

import type { ServerContext } from './context'
import { securityHeaders } from './headers'
import { pages } from './pages'
import { turnAway, turnAwayUnreadable } from './turn-away'

interface Parts {
  build: ServerBuild
  given: ServerContext
  publicFolder: string
  publicUrl: URL | undefined
}

const respondentBody = 256 * 1024

/** Express in front of Remix: what is the same for every request stands here, in the order it happens. */
export function createServer({ build, given, publicFolder, publicUrl }: Parts): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple')
  app.use(securityHeaders(publicUrl?.protocol === 'https:', given.development))
  app.get(paths.health(), health(given))
  app.use('/build', staticParts(publicFolder, given.development))
  app.use(
    compression({ threshold: 512, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }),
  )
  app.use(turnAway(publicUrl))
  app.use(express.raw({ type: () => true, limit: respondentBody, inflate: false }))
  app.use(turnAwayUnreadable)
  app.use(pages(build, given))
  return app
}

/** Names carry a hash of the content, so a browser may keep them for good; they were packed when built. */
function staticParts(publicFolder: string, development: boolean) {
  return sirv(`${publicFolder}/build`, {
    dev: development,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response) =>
      response.setHeader(
        'Cache-Control',
        development ? 'no-cache' : 'public, max-age=31536000, immutable',
      ),
  })
}

function health({ register, responses }: Stores): express.RequestHandler {
  return async (_request, response) => {
    const working = await Promise.all([
      sql`select 1`.execute(register),
      sql`select 1`.execute(responses),
    ]).then(
      () => true,
      () => false,
    )
    response.status(working ? 200 : 503).json({ ok: working })
  }
}
