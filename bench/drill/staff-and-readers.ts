import { setTimeout as pause } from 'node:timers/promises'

import { pastMeetings } from '../../tests/support/past-meetings'
import { Browser } from './browser'
import { withPatience } from './patience'
import type { Place } from './respondent'
import { colleague } from './site'

const read = ['', `/${pastMeetings}`, `/${pastMeetings}.csv`, `/${pastMeetings}.json`]

/** Reads findings, page after page. */
export async function readFindings({ address, watch, survey, isOver }: Place): Promise<void> {
  const browser = new Browser(address, watch)
  for (let n = 0; !isOver(); n += 1) {
    const lang = survey.languages[n % survey.languages.length] ?? 'en'
    const path = `/${lang}/findings${read[n % read.length] ?? ''}`
    await withPatience(browser, isOver, () => browser.open(path))
    await pause(100)
  }
}

/** Signs in, looks at pages of the workplace and leaves, again and again. */
export async function workAtDesk({ address, watch, survey, isOver }: Place): Promise<void> {
  const pages = ['/staff', '/staff/consultations', `/staff/consultations/${survey.slug}`]
  const browser = new Browser(address, watch)
  for (let n = 0; !isOver(); n += 1) {
    await withPatience(browser, isOver, () => browser.open(pages[n % pages.length] ?? ''))
    const atDoor = browser.page.path.startsWith('/staff/sign-in')
    if (atDoor && browser.page.status === 200)
      await withPatience(browser, isOver, () => browser.send(browser.page.path, { ...colleague }))
    else if (n % 12 === 11)
      await withPatience(browser, isOver, () => browser.send('/staff/sign-out', {}))
    await pause(200)
  }
}
