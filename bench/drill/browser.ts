import { fillForm } from '../../tests/support/fill-form'
import { readPage, type PageForm, type ReadPage } from '../../tests/support/page-forms'
import type { FieldValues } from '#surveys/definition/fields'

import type { Watch } from './watch'

interface Page extends ReadPage {
  path: string
  status: number
  body: string
}

/** No answer came: the line broke, or nobody waits that long. */
export class NoAnswer extends Error {}

const longestWait = 60_000

/** A browser without script, with its cookies and the page that it shows. */
export class Browser {
  readonly cookies: Map<string, string>
  page: Page = { path: '/', status: 0, body: '', forms: [], questions: [], links: [] }
  /** Where the last request was on its way to. */
  bound = '/'

  constructor(
    readonly address: string,
    readonly watch: Watch,
    cookies: Iterable<[string, string]> = [],
  ) {
    this.cookies = new Map(cookies)
  }

  open(path: string): Promise<Page> {
    return this.#follow('GET', path)
  }

  /** The form that a button of this name sends. */
  formWith(button: string): PageForm | undefined {
    return this.page.forms.find(({ controls }) =>
      controls.some(({ kind, name }) => kind === 'button' && name === button),
    )
  }

  /** Fills in the form of a button and presses it; `typed` is a word that must not be lost. */
  press(button: string, values: FieldValues = {}, typed?: string): Promise<Page> {
    const form = this.formWith(button)
    if (!form) throw new Error(`${this.page.path} has no button “${button}”`)
    const sent = fillForm(form, values, { name: button }).toString()
    return this.#follow('POST', form.action || this.page.path, { sent, typed })
  }

  /** Sends these fields, whatever the page shows. */
  send(path: string, fields: Record<string, string>): Promise<Page> {
    return this.#follow('POST', path, { sent: new URLSearchParams(fields).toString() })
  }

  async #follow(
    method: string,
    path: string,
    given: { sent?: string; typed?: string | undefined } = {},
  ): Promise<Page> {
    let to = await this.#ask(method, path, given)
    for (let left = 8; to !== undefined && left > 0; left -= 1) to = await this.#ask('GET', to)
    return this.page
  }

  /** Shows what came, or says where it leads on to. */
  async #ask(
    method: string,
    path: string,
    { sent, typed }: { sent?: string; typed?: string | undefined } = {},
  ): Promise<string | undefined> {
    if (method === 'GET') this.bound = path
    const begun = performance.now()
    const { answer, body } = await this.#fetch(method, path, sent)
    const { status, headers } = answer
    const type = headers.get('content-type') ?? ''
    const took = performance.now() - begun
    this.watch.answered({ method, path, typed, status, type, body, took })
    for (const line of headers.getSetCookie()) this.#keep(line)
    const to = status >= 300 && status < 400 ? headers.get('location') : null
    if (to === null) {
      this.page = { path, status, body, ...readPage(body) }
      return undefined
    }
    const { pathname, search } = new URL(to, new URL(path, this.address))
    return pathname + search
  }

  async #fetch(method: string, path: string, sent: string | undefined) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    try {
      const answer = await fetch(this.address + path.replace(/#.*$/, ''), {
        ...{ method, redirect: 'manual' as const, signal: AbortSignal.timeout(longestWait) },
        headers: {
          Accept: 'text/html',
          ...(cookie && { cookie }),
          ...(sent !== undefined && form),
        },
        ...(sent !== undefined && { body: sent }),
      })
      return { answer, body: await answer.text() }
    } catch (error) {
      this.watch.unanswered()
      throw new NoAnswer(path, { cause: error })
    }
  }

  #keep(line: string): void {
    const [pair = '', ...rest] = line.split(/;\s*/)
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(pair) ?? []
    if (rest.some((part) => /^max-age=0$/i.test(part)) || value === '') this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
