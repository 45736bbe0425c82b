import type { FieldValues } from '#surveys/definition/fields'

import { fillForm } from './fill-form'
import { readPage, type PageForm, type ReadPage } from './page-forms'

/** One request and what came back. */
export interface Hop {
  method: string
  /** The path with its query. */
  path: string
  /** What was posted. */
  sent?: string
  status: number
  headers: Headers
  body: string
}

interface Manners {
  /** Sends pages of the journey as our script does: padded, and asking for an address. */
  asScript?: boolean
  headers?: Record<string, string>
}

/** A browser without script and without eyes, which knows nothing of us but HTML. */
export class PlainClient {
  readonly address: string
  readonly hops: Hop[] = []
  readonly cookies = new Map<string, string>()
  readonly manners: Manners

  constructor(address: string, manners: Manners = {}) {
    this.address = address
    this.manners = manners
  }

  /** The page that was reached last. */
  get page(): Hop & ReadPage {
    const last = this.hops.at(-1)
    if (!last) throw new Error('No page was opened yet.')
    return { ...last, ...readPage(last.body) }
  }

  /** The form of the page that a button of this name sends. */
  formWith(button: string): PageForm | undefined {
    return this.page.forms.find(({ controls }) =>
      controls.some(({ kind, name }) => kind === 'button' && name === button),
    )
  }

  open(path: string): Promise<Hop> {
    return this.#follow('GET', path)
  }

  /** Fills in the form of a button and presses it. */
  press(name: string, values: FieldValues = {}, value?: string): Promise<Hop> {
    const form = this.formWith(name)
    if (!form) throw new Error(`${this.page.path} has no button “${name}”`)
    const sent = fillForm(form, values, { name, ...(value !== undefined && { value }) })
    const path = form.action === '' ? this.page.path : form.action
    return this.post(path, sent, form.journey && this.manners.asScript === true)
  }

  /** Posts anything anywhere. */
  post(path: string, sent: URLSearchParams, asScript = false): Promise<Hop> {
    if (!asScript) return this.#follow('POST', path, sent.toString())
    const body = sent.toString()
    const padding = '0'.repeat(1024 - (body.length % 1024))
    return this.#follow('POST', path, `${body}&pad=${padding}`, { Accept: 'application/json' })
  }

  async #follow(
    method: string,
    path: string,
    sent?: string,
    headers: Record<string, string> = {},
  ): Promise<Hop> {
    let hop = await this.#ask(method, path, sent, headers)
    for (let left = mostRedirects; ; left -= 1) {
      const to = nextOf(hop)
      if (to === undefined) return hop
      if (left === 0) throw new Error(`${path} leads in circles, at last to ${to}`)
      const { pathname, search } = new URL(to, new URL(hop.path, this.address))
      hop = await this.#ask('GET', pathname + search)
    }
  }

  async #ask(
    method: string,
    path: string,
    sent?: string,
    headers: Record<string, string> = {},
  ): Promise<Hop> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(this.address + path.replace(/#.*$/, ''), {
      ...{ method, redirect: 'manual' as const },
      headers: {
        Accept: 'text/html',
        ...(cookie && { Cookie: cookie }),
        ...(sent !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...this.manners.headers,
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    })
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    const { status, headers: received } = answer
    const said = { method, path, ...(sent !== undefined && { sent }) }
    const hop: Hop = { ...said, status, headers: received, body: await answer.text() }
    this.hops.push(hop)
    return hop
  }

  #keep(line: string): void {
    const [pair = '', ...rest] = line.split(/;\s*/)
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(pair) ?? []
    if (rest.some((part) => /^max-age=0$/i.test(part)) || value === '') this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

const mostRedirects = 10

/** Where an answer leads on to: by its status, or by the address that it gives to the script. */
function nextOf({ status, headers, body }: Hop): string | undefined {
  if (status >= 300 && status < 400) return headers.get('location') ?? undefined
  if (headers.get('content-type')?.startsWith('application/json') !== true) return undefined
  const { to } = JSON.parse(body) as { to?: unknown }
  return typeof to === 'string' ? to : undefined
}
