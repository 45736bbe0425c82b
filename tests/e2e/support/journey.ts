import type { Locator, Page } from '@playwright/test'

import type { Answers } from '#surveys/definition/answer'
import type { FieldValues } from '#surveys/definition/fields'
import { fillFields } from '#surveys/definition/question'
import type { Question, Survey } from '#surveys/definition/survey'

import { stepOf } from './places'

export interface Way {
  survey: Survey
  lang: string
  answers: Answers
  accessCode?: string
}

/** Answers a survey from its introduction until a step of that name: a page, `check` or `thanks`. */
export async function walk(page: Page, way: Way, until: string): Promise<string[]> {
  const { lang, survey, accessCode } = way
  await page.goto(`/${lang}/${survey.code}`)
  if (accessCode !== undefined) {
    await page.locator(`main a[href="/${lang}/${survey.code}/code"]`).click()
    await page.locator('#code').fill(accessCode)
  }
  await press(page, 'go')
  return walkOn(page, way, until)
}

/** The same from the page that is open. */
export async function walkOn(page: Page, way: Way, until: string): Promise<string[]> {
  const { survey, answers } = way
  const steps: string[] = []
  for (let left = survey.pages.length * 4; left > 0; left -= 1) {
    const step = stepOf(page, survey)
    steps.push(step)
    if (step === until) return steps
    const { questions } = survey.pages.find(({ id }) => id === step) ?? { questions: [] }
    await answerPage(page, questions, answers)
    await press(page, 'go')
  }
  throw new Error(`${survey.slug} has no end: ${steps.join(' ')}`)
}

/** Answers every question that can be seen, from the first to the last. */
export async function answerPage(page: Page, questions: Question[], answers: Answers) {
  for (const question of questions) {
    const answer = answers[question.id]
    if (answer === undefined || !(await questionOn(page, question.id).isVisible())) continue
    await type(page, fillFields(question, answer))
  }
}

export function questionOn(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`)
}

/** Presses a button of the page and waits for the page that it leads to. */
export async function press(page: Page, name: 'go' | 'back' | 'later') {
  await loading(page, () => page.locator(`main button[name=${name}]`).click())
}

export async function switchTo(page: Page, lang: string) {
  await loading(page, () => page.locator(`button[name=lang][value=${lang}]`).click())
}

/** Does what makes the browser load a page, and waits until its script has run. */
export async function loading(page: Page, act: () => Promise<unknown>) {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()])
}

/** Types and chooses by the names of fields. Nothing typed empties a field; nothing chosen leaves it. */
export async function type(page: Page, typed: FieldValues) {
  const controls = await controlsOn(page, Object.keys(typed))
  for (const [name, values] of Object.entries(typed)) {
    for (const each of controls) {
      if (each.name === name && !each.isRanked) await fill(page, each, values)
    }
  }
  const ranked = controls.filter(({ isRanked }) => isRanked).map(({ name }) => name)
  const places = Object.entries(typed).filter(([name]) => ranked.includes(name))
  if (places.length > 0) await rank(page, places)
}

interface Control {
  name: string
  /** Among those of this name. */
  place: number
  kind: string
  value: string
  isEmpty: boolean
  /** Whether it is hidden behind a list with buttons. */
  isRanked: boolean
}

function controlsOn(page: Page, names: string[]): Promise<Control[]> {
  return page.locator('#answers').evaluate((form, asked) => {
    const isSeen = (one: Element) => one.getClientRects().length > 0
    return asked.flatMap((name) =>
      [...form.querySelectorAll(`[name="${name}"]`)].map((one, place) => {
        const control = one as HTMLInputElement | HTMLSelectElement
        const { type: kind, value } = control
        const ranking = control.closest('[data-ranking]')
        return {
          ...{ name, place, kind, value },
          isEmpty: kind === 'checkbox' ? !control.matches(':checked') : value === '',
          isRanked: ranking !== null && isSeen(ranking) && !isSeen(control),
        }
      }),
    )
  }, names)
}

async function fill(page: Page, { name, place, kind, value, isEmpty }: Control, values: string[]) {
  const control = page.locator(`#answers [name="${name}"]`).nth(place)
  const isChoice = kind === 'radio' || kind === 'checkbox'
  if (isChoice ? !values.includes(value) : values.join('') === '') {
    if (kind === 'radio' || isEmpty) return
  }
  if (isChoice) await control.setChecked(values.includes(value))
  else if (kind === 'select-one') await control.selectOption(values[0] ?? '')
  else await control.fill(values.join(''))
}

/** Puts a list in order by its buttons, as it is where the script runs. */
async function rank(page: Page, places: [name: string, values: string[]][]) {
  const lists = page.locator('[data-ranking]:not(:has(select:visible)):visible')
  const turn = 'button:not([data-move])'
  const lineOf = (name: string) => lists.locator(`li:has(select[name="${name}"])`)
  const list = lists.filter({ has: lists.page().locator(`[name="${places[0]?.[0] ?? ''}"]`) })
  const placed = list.locator('.rank-placed')
  while ((await placed.count()) > 0) await placed.first().locator(turn).click()
  const inOrder = [...places].sort(([, [one]], [, [other]]) => Number(one) - Number(other))
  for (const [name] of inOrder) await lineOf(name).locator(turn).click()
}

/** What the fields of a page hold, by name; those that hold nothing are left out. */
export function typedOn(page: Page): Promise<FieldValues> {
  return page.locator('#answers').evaluate((form) => {
    const found: FieldValues = {}
    for (const [name, value] of new FormData(form as HTMLFormElement)) {
      if (typeof value !== 'string' || value === '' || name === 'shown') continue
      ;(found[name] ??= []).push(value)
    }
    return found
  })
}
