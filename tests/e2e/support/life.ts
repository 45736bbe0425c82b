import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'

import type { Answers } from '#surveys/definition/answer'
import type { FieldValues } from '#surveys/definition/fields'
import { fillFields } from '#surveys/definition/question'

import { walk } from '../../support/answer-whole'
import { answersFor } from '../../support/answers-for'
import { PlainClient } from '../../support/plain-client'
import type { Way } from './journey'
import { network } from './network'

/** The server of the tests. */
export const address = `http://localhost:${process.env.E2E_PORT ?? ''}`

/** 24 digits in groups, as they are shown to be written down. */
export const grouped = /^\d{4}(?: \d{4}){5}$/

/** A browser that shares nothing with the first. */
export async function anotherDevice(browser: Browser): Promise<Page> {
  const context = await browser.newContext()
  return context.newPage()
}

export interface OnTheWay {
  answers: Answers
  client: PlainClient
}

/** Comes to a step of a survey with everything before it answered, and opens it in the browser. */
export async function comeTo(
  page: Page,
  code: string,
  step: string,
  changed: Answers = {},
): Promise<OnTheWay> {
  const survey = network.survey(code)
  const answers = { ...answersFor(survey, 1), ...changed }
  return { answers, client: await arrive(page, { survey, lang: 'en', answers }, step) }
}

/** The same with answers of one’s own, in any language. */
export async function arrive(page: Page, way: Way, step: string): Promise<PlainClient> {
  const client = new PlainClient(address, { asScript: true })
  await walk(client, way, step)
  await lend(client, page.context())
  await page.goto(client.page.path)
  return client
}

/** Gives a browser the cookie of somebody on the way. */
export async function lend({ cookies }: PlainClient, context: BrowserContext): Promise<void> {
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: address })))
}

/** A control by its name, and a choice by its value too. */
export function control(page: Page, name: string, value?: string): Locator {
  const named = `main [name="${name}"]`
  const choice = `${named}[value="${value ?? ''}"]`
  return page.locator(value === undefined ? `${named}:not([type=checkbox])` : choice)
}

/** The button that goes on, as everybody sees it. */
export function goOn(page: Page): Locator {
  return page.locator('main button[name=go]')
}

/** What stands in the fields of a page, without what is of our own making. */
export function typedOn(page: Page): Promise<FieldValues> {
  return page.locator('#answers').evaluate((form) => {
    const typed: Record<string, string[]> = {}
    for (const [name, value] of new FormData(form as HTMLFormElement)) {
      if (typeof value !== 'string' || name === 'shown' || value === '') continue
      typed[name] = [...(typed[name] ?? []), value]
    }
    return typed
  })
}

/** What the fields of a page hold once these answers were given. */
export function fieldsFor(code: string, pageId: string, answers: Answers): FieldValues {
  const questions = network.survey(code).pages.find(({ id }) => id === pageId)?.questions ?? []
  const given = questions.map((question) => {
    const answer = answers[question.id]
    return answer === undefined ? {} : fillFields(question, answer)
  })
  return Object.assign({}, ...given) as FieldValues
}

/** Asks for a return code on the page for it. */
export async function takeReturnCode(page: Page): Promise<string> {
  await goOn(page).click()
  return (await page.locator('.digits').textContent()) ?? ''
}
