import type { AppLoadContext } from '@remix-run/node'
import { createRemixStub } from '@remix-run/testing'

import { makeAside } from '#app/aside'
import type { LookView } from '#app/preview/look-view'
import { makeDoor } from '#app/respond/door'
import Look, { action, loader } from '#app/routes/$lang.look.$token.$'
import type { RegisterDb, ResponsesDb } from '#db/connection'

import { show } from '../ui/show'

interface Asked {
  register: RegisterDb
  responses: ResponsesDb
  token: string
  lang?: string
  at?: string
  development?: boolean
}

/** What the server answers to whoever opens a place of a preview. */
export async function open(asked: Asked): Promise<Answered> {
  return answered(asked, await loader(argsOf(asked)))
}

/** What travels with a form of this view. */
export function carried(view: LookView | undefined): Record<string, string> {
  const { at = '', kept = '', comments } = view ?? {}
  return { 'look-at': at, 'look-kept': kept, 'look-mark': comments?.mark ?? '' }
}

/** The same for whoever sends what they typed. */
export async function send(
  asked: Asked,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const args = argsOf(asked, { method: 'POST', body: new URLSearchParams(fields), headers })
  const acted = await answerOf(() => action(args))
  if (acted instanceof Response) return { status: acted.status, to: acted.headers.get('location') }
  const { status } = answered(asked, acted)
  return { ...answered(asked, await loader(args)), status }
}

export interface Answered {
  status: number
  /** Where it leads. */
  to?: string | null
  view?: LookView
  html?: string
}

async function answerOf<Value>(work: () => Promise<Value>): Promise<Value | Response> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

function answered({ lang = 'en' }: Asked, found: unknown): Answered {
  const { data, init } = found as { data: LookView | null; init: ResponseInit | null }
  const status = init?.status ?? 200
  if (data === null) return { status }
  const loaded = { loaderData: { page: data } }
  const Page = createRemixStub([{ id: 'page', path: '*', Component: Look, loader: () => data }])
  return { status, view: data, html: show(<Page hydrationData={loaded} />, lang) }
}

function argsOf(asked: Asked, init: RequestInit = {}) {
  const { token, lang = 'en', at = '', register, responses, development = false } = asked
  const [path = ''] = at.split('?', 1)
  const request = new Request(`http://localhost/${lang}/look/${token}/${at}`, init)
  const context: AppLoadContext = {
    ...{
      register,
      responses,
      development,
      liveReload: false,
      aside: makeAside(),
      nonce: '',
      exitUrl: undefined,
    },
    ...{ respondentScript: '', workshopScript: '', door: makeDoor('secret', false) },
  }
  return { request, context, params: { lang, token, '*': path } }
}
