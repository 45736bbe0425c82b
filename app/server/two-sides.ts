import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

/**
 * Remix goes through all its routes several times for each page. Respondents reach few of them, so
 * their pages are made by a handler that knows no others.
 */
export function handlerOf(build: ServerBuild, mode: string): RequestHandler {
  const whole = createRequestHandler(build, mode)
  const respondents = createRequestHandler(withoutStaff(build), mode)
  return (request, context) => (isOfOthers(request) ? whole : respondents)(request, context)
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
