import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { createBrotliDecompress } from 'node:zlib'

import { fillFields } from '#surveys/definition/question'
import type { Survey } from '#surveys/definition/survey'
import { sealReady } from '#surveys/journey/seal-ready'
import { answersFor } from '../tests/support/answers-for'

interface Answer {
  status: number
  location: string
  html: string
}

/** Where a survey is asked. */
export interface Address {
  lang: string
  code: string
}

type Method = 'GET' | 'POST'

/** Asks for one page, or sends one, and follows nothing. */
export type Go = (method: Method, path: string, body: string) => Promise<Answer>

/** What a respondent types on each page, by its number. */
export type Typed = Map<string, string>

/** One way through a survey, worked out before anything is measured, and the texts written on it. */
export interface Way {
  typed: Typed
  texts: string[]
}

export function wayThrough(survey: Survey, path: number): Way {
  const answers = answersFor(survey, path)
  const typed = new Map(
    survey.pages.map(({ questions }, n) => {
      const fields = new URLSearchParams()
      for (const question of questions) {
        const answer = answers[question.id]
        const filled = answer === undefined ? {} : fillFields(question, answer)
        for (const [name, given] of Object.entries(filled))
          for (const value of given) fields.append(name, value)
      }
      return [String(n + 1), fields.toString()]
    }),
  )
  const { texts } = sealReady(survey, answers)
  return { typed, texts: texts.map(({ question }) => question) }
}

/** From the introduction to the thanks, as a browser without script would go; gives the receipt. */
export async function respondOnce(go: Go, address: Address, typed: Typed): Promise<string> {
  const { html } = await walk(go, address, typed)
  const [receipt = ''] = /\d(?:\s?\d){23}/.exec(html.replaceAll(/<[^>]*>/g, '')) ?? []
  if (receipt === '') throw new Error('The thanks name no receipt')
  return receipt.replaceAll(/\s/g, '')
}

/** Goes on until a step of that name is reached, and gives its page. */
export async function walk(
  go: Go,
  { lang, code }: Address,
  typed: Typed,
  until = 'thanks',
): Promise<Answer> {
  const root = `/${lang}/${code}`
  let next = `${root}/start`
  let page = await sure(go, 'GET', root)
  while (!next.endsWith(`/${until}`)) {
    const body = `${hiddenIn(page.html)}${typedFor(next, typed)}go=`
    const { location } = await sure(go, 'POST', next, body)
    if (location === '') throw new Error(`${next} did not lead on`)
    next = location
    page = await sure(go, 'GET', next)
  }
  return page
}

async function sure(go: Go, method: Method, path: string, body = ''): Promise<Answer> {
  const answer = await go(method, path, body)
  if (answer.status >= 400) throw new Error(`${method} ${path} answered ${answer.status}`)
  return answer
}

function typedFor(path: string, typed: Typed): string {
  const own = typed.get(path.slice(path.lastIndexOf('/') + 1)) ?? ''
  return own === '' ? '' : `${own}&`
}

/** What the form of a page carries along unseen. */
function hiddenIn(html: string): string {
  const form = html.slice(html.indexOf('<form id="answers"'))
  return [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
    .map(([, name = '', value = '']) => `${name}=${encodeURIComponent(value)}&`)
    .join('')
}

/** One respondent’s way to ask a server, with the cookie that it gave them. */
export function goTo(agent: Agent, base: URL): Go {
  let cookie = ''
  return async (method, path, body) => {
    const answer = await ask(agent, { base, method, path, cookie, body })
    cookie = answer.cookie ?? cookie
    return answer
  }
}

interface Asked {
  base: URL
  method: Method
  path: string
  cookie: string
  body: string
}

function ask(agent: Agent, asked: Asked): Promise<Answer & { cookie: string | undefined }> {
  const { base, method, path, body } = asked
  const { hostname, port } = base
  return new Promise((resolve, reject) => {
    const said = { agent, hostname, port, method, path, headers: headersOf(asked) }
    const sent = request(said, (answer) => {
      const { statusCode: status = 0, headers } = answer
      const packed = headers['content-encoding'] === 'br'
      const [set] = headers['set-cookie']?.[0]?.split(';') ?? []
      text(packed ? answer.pipe(createBrotliDecompress()) : answer)
        .then((html) => resolve({ status, location: headers.location ?? '', html, cookie: set }))
        .catch(reject)
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? body : undefined)
  })
}

function headersOf({ method, cookie, body }: Asked) {
  const posted = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  }
  return {
    accept: 'text/html',
    'accept-encoding': 'br',
    ...(cookie !== '' && { cookie }),
    ...(method === 'POST' && posted),
  }
}
