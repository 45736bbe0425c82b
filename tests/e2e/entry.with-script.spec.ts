import { randomInt, randomUUID } from 'node:crypto'

import { paths } from '#app/paths'
import { longText, page as pageOf } from '#surveys/kit/kit'

import { publishNow } from '../app/operations/a-network'
import { must } from '../app/operations/answering'
import { workIn } from '../support/work-in'
import { aSurvey } from '../surveys/a-survey'
import { becomeColleague } from './support/colleague'
import { network } from './support/network'
import { expect, test } from './support/test'

test.use({ provoked: /ERR_INTERNET_DISCONNECTED/ })

test('a sheet is not sent while the line is broken or its reader signed out, and is not left unasked', async ({
  page,
  context,
}) => {
  const slug = await aTypedSurvey()
  const typist = { name: `Noor ${randomUUID()}`, roles: ['consultant' as const] }
  await becomeColleague(page, network, typist)
  await page.goto(paths.entryOf(slug, { mode: 'interview', speaks: 'en' }))
  await page.locator('[name=story]').fill('It rained.')
  const send = page.getByRole('button', { name: 'Seal and store' })

  await test.step('a broken line is told, and nothing typed is lost', async () => {
    await context.setOffline(true)
    await send.click()
    await expect(page.locator('[data-sheet-line=lost]')).toBeVisible()
    await context.setOffline(false)
  })

  await test.step('whoever leaves is asked first', async () => {
    const asked = page.waitForEvent('dialog')
    const left = page.locator('.rail-wide a').first().click({ noWaitAfter: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await left
    await expect(page.locator('[name=story]')).toHaveValue('It rained.')
  })

  await test.step('whoever is signed out signs in beside it and goes on', async () => {
    const cookies = await context.cookies()
    await context.clearCookies()
    await send.click()
    await expect(page.locator('[data-sheet-line=signed-out]')).toBeVisible()
    await context.addCookies(cookies)
  })

  await send.click()
  await expect(page.locator('.notice-success')).toContainText('Sealed and stored')
})

/** A survey to which staff enter interviews. */
async function aTypedSurvey(): Promise<string> {
  const slug = `typed-${randomUUID().slice(0, 8)}`
  const made = aSurvey([pageOf('all', 'All', [longText('story', 'Your story?', { max: 500 })])], {
    ...{ code: `t${randomInt(10_000, 99_999)}`, kind: 'interview', unit: 'person' },
    ...{ opens: '2026-01-15', closes: '2099-03-01', retention: '2099-12-01' },
    entered: ['interview'],
    languages: ['en'],
  })
  await workIn(network.dataDir, async (context) =>
    must(await publishNow(context, { ...made, slug })),
  )
  return slug
}
