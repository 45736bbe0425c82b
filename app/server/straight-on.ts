import type {
  AppLoadContext,
  LoaderFunction,
  LoaderFunctionArgs,
  RequestHandler,
  ServerBuild,
} from '@remix-run/node'

import { fill, shellOf } from '#app/aside'
import { isOffered } from '#app/i18n/languages'
import type { Answer, ReadyAnswer } from '#app/ready-answer'
import { drawnOf } from '#app/respond/drawn-of'
import { isLanguage } from '#surveys/definition/language'

import { answerDrawn, keepDrawn } from './drawn-once'

type Routes = ServerBuild['routes']

/**
 * On their way through a survey, respondents are mostly led on, or see what was drawn before. Then the
 * route answers by itself; Remix is asked only where a page has to be drawn, and does nothing twice.
 */
export function straightOn(
  build: ServerBuild,
  drawing: (build: ServerBuild) => RequestHandler,
): (request: Request, context: AppLoadContext) => Promise<Answer> {
  const draw = drawing({ ...build, routes: remembering(build.routes) })
  return async (request, context) => {
    const step = stepAt(request, context)
    const { action, loader } = (step && build.routes[step.route]?.module) ?? {}
    const work = request.method === 'POST' ? action : loader
    if (!step || !work || context.refusal !== undefined)
      return whole(await draw(request, context), context)
    const { said, again } = await outcomeOf(work, { request, params: step.params, context })
    if (said instanceof Response) return said
    context.done = again
    const before = await drawnBefore(request, context, said)
    return before ?? drawnNow(request, context, await draw(unread(request), context))
  }
}

const steps =
  /^\/([A-Za-z-]{2,35})\/((?=[a-z]*\d)[a-z0-9]{4,6})(?:\/(start|check|thanks|[1-9]\d?))?$/

interface Step {
  lang: string
  code: string
  page: string | undefined
}

/** The step of a journey that an address names, if it says nothing else. */
export function stepIn(address: string, development: boolean): Step | undefined {
  const [, lang = '', code = '', page] = steps.exec(address) ?? []
  if (code === '' || !(isOffered(lang, development) || isLanguage(lang))) return undefined
  return { lang, code, page }
}

function stepAt({ url, method }: Request, { development }: AppLoadContext) {
  if (method !== 'GET' && method !== 'POST') return undefined
  const { pathname, search } = new URL(url)
  const step = search === '' ? stepIn(pathname, development) : undefined
  if (!step) return undefined
  const { page } = step
  const named = page === undefined ? '_index' : /\d/.test(page) ? '$page' : page
  return { route: `routes/$lang.$code.${named}`, params: { ...step } }
}

interface Outcome {
  said: unknown
  /** Says it once more. */
  again: LoaderFunction
}

async function outcomeOf(work: LoaderFunction, args: LoaderFunctionArgs): Promise<Outcome> {
  const working = Promise.resolve(args).then(work)
  const said: unknown = await working.catch((thrown: unknown) => thrown)
  return { said, again: () => working }
}

/** The routes, each of which gives what it has given, if it was asked before. */
function remembering(routes: Routes): Routes {
  const wrapped = Object.entries(routes).map(([id, route]): [string, Routes[string]] => {
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader && { loader: once(loader) }),
      ...(action && { action: once(action) }),
    }
    return [id, id.startsWith('routes/$lang.$code.') ? { ...route, module } : route]
  })
  return Object.fromEntries(wrapped)
}

function once(work: LoaderFunction): LoaderFunction {
  return (args) => {
    const { done = work } = args.context
    // What an action has given is followed by what the loader gives.
    delete args.context.done
    return done(args)
  }
}

async function drawnBefore(
  request: Request,
  context: AppLoadContext,
  said: unknown,
): Promise<ReadyAnswer | undefined> {
  if (request.method !== 'GET' || !context.isForMany || !isData(said)) return undefined
  const headers = new Headers(said.init?.headers)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', context.spoken?.lang ?? '')
  context.keepAs = drawnOf(request, said.data, context)
  return answerDrawn(context.keepAs, { request, headers, aside: context.aside })
}

/** Kept for the next where it is the same for many; whole, either way. */
async function drawnNow(
  request: Request,
  context: AppLoadContext,
  answer: Response,
): Promise<Answer> {
  const { keepAs, aside } = context
  if (keepAs === undefined || answer.status !== 200) return whole(answer, context)
  const { headers } = answer
  return keepDrawn(keepAs, await answer.text(), { request, headers, aside })
}

/** A page with all that was set aside while it was drawn. */
async function whole(answer: Response, { aside }: AppLoadContext): Promise<Answer> {
  if (aside.all.length === 0) return answer
  const { status, headers } = answer
  return { status, headers, body: fill(shellOf(await answer.text()), aside) }
}

interface Said {
  data: unknown
  init: ResponseInit | null
}

/** What `data` of Remix makes. */
function isData(said: unknown): said is Said {
  return typeof said === 'object' && said !== null && 'data' in said && 'init' in said
}

/** The same request, whose body has been read. */
function unread({ url, method, headers, signal }: Request): Request {
  return new Request(url, { method, headers, signal })
}
