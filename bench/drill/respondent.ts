import { answersIdFor, receiptFor, textIdFor } from '#app/vault/receipt'
import type { Answers } from '#surveys/definition/answer'
import type { FieldValues } from '#surveys/definition/fields'
import { fillFields } from '#surveys/definition/question'
import type { Survey } from '#surveys/definition/survey'
import { pagesFor } from '#surveys/journey/pages'
import { sealReady } from '#surveys/journey/seal-ready'

import { answersFor } from '../../tests/support/answers-for'
import { textOf } from '../../tests/support/page-forms'
import { Browser } from './browser'
import type { Sent } from './judge-stored'
import { withPatience } from './patience'
import type { Watch } from './watch'

/** The long text that everybody may write, whatever they answered before. */
export const markedQuestion = 'why_hardest'

export const habits = ['straight on', 'back', 'by return code', 'sends twice'] as const
type Habit = (typeof habits)[number]

export interface Place {
  address: string
  survey: Survey
  watch: Watch
  /** Whether it is time to go home. */
  isOver: () => boolean
}

/** One person on the way through the survey, who tries again whenever something does not work. */
export class Respondent {
  readonly mark: string
  readonly answers: Answers
  #browser: Browser
  #lang: string
  #receipt: string | undefined
  #hasLeft = false
  #code = ''
  #rootKey: Uint8Array | undefined
  #habits: Habit[]

  constructor(
    readonly place: Place,
    n: number,
    habit: Habit,
  ) {
    this.mark = `kestrel${n}mark`
    const { survey, address, watch } = place
    this.answers = { ...answersFor(survey, n % 300), [markedQuestion]: textWith(this.mark) }
    this.#lang = survey.languages[n % survey.languages.length] ?? 'en'
    this.#browser = new Browser(address, watch)
    this.#habits = [habit]
  }

  /** Goes on until a receipt is shown, or until the drill has been over for long. */
  async answer(): Promise<void> {
    const { place } = this
    await this.#patiently(() => this.#open(''))
    while (!this.#hasLeft && !place.isOver()) await this.#patiently(() => this.#goOn())
  }

  /** What must be found in the store, if they came as far as to have a key. */
  get sent(): Sent | undefined {
    const { mark, place, answers } = this
    if (!this.#rootKey) return undefined
    const { code } = place.survey
    const receipt = receiptFor(this.#rootKey, code)
    const { texts } = sealReady(place.survey, answers)
    const ids = [
      answersIdFor(receipt, code),
      ...texts.map(({ question }) => textIdFor(receipt, code, question)),
    ]
    return { mark, ids: ids.map(hex), receipt: this.#receipt }
  }

  async #goOn(): Promise<void> {
    const { page } = this.#browser
    const step = page.path.split(/[?#]/)[0]?.split('/')[3] ?? ''
    this.#lookAtCookie()
    if (page.status === 422) throw new Error(`${page.path} does not take ${this.mark}`)
    if (step === 'thanks' && page.status === 200) {
      this.#read(page.body)
      return
    }
    if (step === 'later') return this.#leave()
    if (step === 'check' && this.#does('sends twice')) return this.#sendTwice()
    if (step === '2' && this.#does('by return code')) return this.#open('later')
    // Filled in, for a page that is given back is sent as it is.
    if (step === '3' && this.#does('back')) return this.#press('back', this.#valuesOn(step))
    if (!this.#browser.formWith('go')) return this.#open('')
    const typed = page.body.includes(`name="${markedQuestion}"`) ? this.mark : undefined
    const values = step === 'return' ? { code: [this.#code] } : this.#valuesOn(step)
    await this.#browser.press('go', values, typed)
  }

  #read(body: string): void {
    this.#receipt = digitsIn(body)
    this.#hasLeft = true
  }

  /** Asks for a return code, and goes on in another browser with nothing but the code. */
  async #leave(): Promise<void> {
    const code = digitsIn(this.#browser.page.body)
    if (code === undefined) return this.#press('go')
    this.#code = code
    this.#browser = new Browser(this.place.address, this.place.watch)
    await this.#open('return')
  }

  /** Two taps on the button at the same moment, as a browser sends them. */
  async #sendTwice(): Promise<void> {
    const { place } = this
    const other = new Browser(place.address, place.watch, this.#browser.cookies)
    other.page = this.#browser.page
    const taps = [this.#browser.press('go'), other.press('go')]
    const done = await Promise.allSettled(taps)
    const failed = done.find((each) => each.status === 'rejected')
    const shows = [this.#browser, other].find(({ page }) => page.path.endsWith('/thanks'))
    if (shows) this.#browser = shows
    else if (failed) throw failed.reason
  }

  /** What is typed on a page that has not been given back filled in. */
  #valuesOn(step: string): FieldValues {
    const { page } = this.#browser
    const { survey } = this.place
    const named = survey.pages[Number(step) - 1]?.id
    const asked = pagesFor(survey, this.answers).find(({ id }) => id === named)
    if (!asked || page.status === 503) return {}
    const seen = page.questions.filter(({ hidden }) => !hidden).map(({ id }) => id)
    const filled = asked.questions
      .filter(({ id }) => seen.includes(id))
      .map((question) => {
        const answer = this.answers[question.id]
        return answer === undefined ? {} : fillFields(question, answer)
      })
    return Object.assign({}, ...filled) as FieldValues
  }

  #lookAtCookie(): void {
    const { code } = this.place.survey
    const held = (this.#browser.cookies.get('s') ?? '').split('~')
    const key = held.find((each) => each.startsWith(`${code}.`))?.slice(code.length + 1)
    if (key !== undefined) this.#rootKey = Buffer.from(key, 'base64url')
  }

  #does(habit: Habit): boolean {
    const at = this.#habits.indexOf(habit)
    if (at >= 0) this.#habits.splice(at, 1)
    return at >= 0
  }

  async #press(button: string, values: FieldValues = {}): Promise<void> {
    await this.#browser.press(button, values)
  }

  async #open(step: string): Promise<void> {
    await this.#browser.open(this.#at(step))
  }

  #at(step: string): string {
    return `/${this.#lang}/${this.place.survey.code}${step && `/${step}`}`
  }

  #patiently(work: () => Promise<unknown>): Promise<void> {
    return withPatience(this.#browser, this.place.isOver, work)
  }
}

export function textWith(mark: string): string {
  return `${mark}: “nobody pays” for it & nobody <asks> 一起 Ça va?`
}

/** A receipt or a return code, where the page shows one. */
function digitsIn(body: string): string | undefined {
  const [found] = /\d(?:[\s-]?\d){23}/.exec(textOf(body)) ?? []
  return found?.replace(/\D/g, '')
}

function hex(id: Uint8Array): string {
  return Buffer.from(id).toString('hex')
}
