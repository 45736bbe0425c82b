import {
  createRequestHandler,
  type AppLoadContext,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node'

import type { Answer } from '#app/ready-answer'

import { straightOn } from './straight-on'

export interface Handlers {
  /** All pages, as programs ask for some of them. */
  whole: RequestHandler
  handle: (request: Request, context: AppLoadContext) => Promise<Answer>
}

/**
 * Remix goes through all its routes several times for each page. Respondents reach few of them, so
 * their pages are made by a handler that knows no others.
 */
export function handlersOf(build: ServerBuild, mode: string): Handlers {
  const whole = createRequestHandler(build, mode)
  const respondents = straightOn(withoutStaff(build), (own) => createRequestHandler(own, mode))
  const handle: Handlers['handle'] = (request, context) =>
    (isOfOthers(request) ? whole : respondents)(request, context)
  return { whole, handle }
}

const ofOthers = /^routes\/(staff|api)(\.|$)/

/** The build with the routes of respondents and findings alone. */
function withoutStaff(build: ServerBuild): ServerBuild {
  const { routes, assets } = build
  const ownAssets = { ...assets, routes: withoutOthers(assets.routes) }
  return { ...build, routes: withoutOthers(routes), assets: ownAssets }
}

function withoutOthers<Route>(routes: Record<string, Route>): Record<string, Route> {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => !ofOthers.test(id)))
}

/** Whether an address may lead to a page of staff or of programs; Remix reads it in any case, unescaped. */
export function isOfOthers({ url }: Pick<Request, 'url'>): boolean {
  return /^\/(staff|api)/i.test(decodeURIComponent(new URL(url).pathname))
}
