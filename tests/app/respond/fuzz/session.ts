import { randomBytes } from 'node:crypto'

import { answersFor, diceOf, type Dice } from '../../../support/answers-for'
import { serialise } from '#surveys/answers/answers'
import { fieldsOf } from '#surveys/definition/question'
import type { FieldValues } from '#surveys/definition/fields'
import type { Page, Survey } from '#surveys/definition/survey'
import { pagesFor } from '#surveys/journey/pages'

import type { Line } from './line'
import { bodyOf, formOf, mutated, type Sent } from './mutated-form'
import { encoded, oddValue } from './odd-values'
import { rawBody } from './raw-bodies'

const form = 'application/x-www-form-urlencoded'

/** Somebody with a browser that sends whatever it likes, and answers properly in the end. */
export class Session {
  readonly line: Line
  readonly survey: Survey
  readonly dice: Dice
  readonly lang: string
  readonly values: FieldValues
  readonly pages: Page[]
  cookie = ''

  constructor(line: Line, surveys: Survey[], seed: number) {
    this.line = line
    this.dice = diceOf(seed)
    this.survey = this.dice.oneOf(surveys)
    this.lang = this.dice.oneOf(this.survey.languages)
    const answers = answersFor(this.survey, seed)
    this.values = serialise(this.survey, answers)
    this.pages = pagesFor(this.survey, answers)
  }

  /** Sends so many spoilt forms, then good ones until the response is stored; its root key. */
  async run(count: number): Promise<Uint8Array> {
    await this.#start()
    for (let n = 0; n < count; n += 1) {
      await this.#spoil()
      if (n % 4 === 3) await this.#look()
    }
    const key = this.cookie.split('.')[1] ?? ''
    await this.#finish()
    return new Uint8Array(Buffer.from(key, 'base64url'))
  }

  async #start(): Promise<void> {
    const { dice } = this
    const key = dice.upTo(2) === 0 ? oddValue(dice) : randomBytes(32).toString('base64url')
    const tampered: Sent = [['stamp', oddValue(dice)], ['solution', oddValue(dice)]] // prettier-ignore
    const sent: Sent = [['key', key], ...(dice.upTo(2) ? tampered : [])]
    const { status, cookie, to } = await this.#post('start', sent)
    if (status !== 303 || !cookie?.startsWith('s=')) throw new Error(`start: ${status} ${to}`)
    this.cookie = cookie
  }

  async #spoil(): Promise<void> {
    const { dice, line, lang, survey } = this
    const page = dice.oneOf(dice.upTo(3) ? this.pages : survey.pages)
    const path = `/${lang}/${survey.code}/${page.id}${dice.oneOf(queries)}`
    const asScript = dice.upTo(3) === 0
    const cookie = dice.upTo(12) === 0 ? this.#spoiltCookie() : this.cookie
    if (dice.upTo(8) === 0) await line.post(path, rawBody(dice), cookie, asScript)
    else {
      const sent = mutated(this.#goodForm(page), survey, dice)
      await line.post(path, { type: form, body: bodyOf(sent) }, cookie, asScript)
    }
  }

  /** After anything at all, every page can still be looked at. */
  async #look(): Promise<void> {
    const steps = [...this.survey.pages.map(({ id }) => id), 'check', 'later', 'privacy', 'thanks']
    const path = `/${this.lang}/${this.survey.code}/${this.dice.oneOf(steps)}`
    const { status } = await this.line.get(path + this.dice.oneOf(queries), this.cookie)
    if (![200, 302, 303, 410, 422].includes(status)) throw new Error(`${path} shows ${status}`)
  }

  /** What is good already is left as it was spoilt, if it may be sent so. */
  async #finish(): Promise<void> {
    const asIs = await this.#post('check', [])
    if (!asIs.to.endsWith('/thanks')) {
      for (const page of this.pages) {
        const { status, to } = await this.#post(page.id, this.#goodForm(page))
        if (status !== 303) throw new Error(`A good ${page.id} was met with ${status} ${to}`)
      }
      const { to } = await this.#post('check', [])
      if (!to.endsWith('/thanks'))
        throw new Error(`Good answers of ${this.survey.code} lead to ${to}`)
    }
    await this.#replay()
  }

  /** Sent again, a page and the whole are what they were: one response, and a way to the thanks. */
  async #replay(): Promise<void> {
    const page = this.dice.oneOf(this.pages)
    for (const step of ['check', 'start']) {
      const { to } = await this.#post(step, [])
      if (!to.endsWith('/thanks')) throw new Error(`${step} sent again leads to ${to}`)
    }
    const { status } = await this.#post(page.id, this.#goodForm(page))
    if (status !== 410) throw new Error(`${page.id} sent again was met with ${status}`)
  }

  #post(step: string, sent: Sent) {
    const path = `/${this.lang}/${this.survey.code}/${step}`
    return this.line.post(path, { type: form, body: bodyOf([...sent, ['go', '']]) }, this.cookie)
  }

  #goodForm({ questions }: Page): Sent {
    const names = questions.flatMap(fieldsOf)
    return formOf(Object.fromEntries(names.flatMap((name) => pairOf(name, this.values[name]))))
  }

  #spoiltCookie(): string {
    const { dice, survey } = this
    const stranger = randomBytes(32).toString('base64url')
    return dice.oneOf([
      '', 's=', `s=${survey.code}.${stranger}`, `s=zzzz.${this.cookie.split('.')[1] ?? ''}`,
      `${this.cookie}~${this.cookie}`, `s=${'~'.repeat(3000)}`, `s=${encoded(oddValue(dice)).slice(0, 2000)}`,
      `__Host-s=x; ${this.cookie}`, this.cookie.slice(0, -1), `${this.cookie}; s=other`,
    ]) // prettier-ignore
  }
}

const queries = [
  '',
  '',
  '',
  '?look',
  '?to=check',
  '?to=check&look',
  '?asked=%22',
  '?page=__proto__',
]

function pairOf(name: string, given: string[] | undefined): [string, string[]][] {
  return given ? [[name, given]] : []
}
