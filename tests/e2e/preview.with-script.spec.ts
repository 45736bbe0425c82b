import { randomUUID } from 'node:crypto'

import { paths } from '#app/paths'

import { threePages } from '../app/operations/a-survey-open'
import { linkTo, plan } from '../app/operations/preview/a-planned-survey'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { network } from './support/network'
import { expect, test } from './support/test'

// Our script is told to let the browser send.
test.use({ provoked: /422/, permissions: ['clipboard-read', 'clipboard-write'] })

const survey = { ...threePages, slug: 'looked-over', code: 'p5v6' }

test('a link is copied with one button, and the frame of a preview warns of nothing', async ({
  page,
}) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await workIn(network.dataDir, ({ register }) => plan(register, survey))
  const somebody = { name: `Camila ${randomUUID()}`, roles: ['designer' as const] }
  await becomeColleague(page, network, somebody)
  for (const scripts of ['on', 'off'] as const) {
    await page.goto(paths.previewOf(survey.slug, { at: '1', scripts }))
    await expect(page.frameLocator('iframe').getByLabel('North')).toBeVisible()
  }
  await page.getByLabel('For whom is it?').fill(`Members ${randomUUID()}`)
  await page.getByRole('button', { name: 'Make the link' }).press('Enter')
  await page.getByRole('button', { name: 'Copy English' }).press('Enter')

  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await page.locator('#link-en').textContent())
  expect(said).toEqual([])
})

test('whoever leaves with a comment unsent is asked first, and a button sends it along', async ({
  page,
}) => {
  const { token } = await workIn(network.dataDir, async (context) => {
    await plan(context.register, survey)
    return linkTo(context, survey.slug, `Members ${randomUUID()}`)
  })
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.goto(`/en/look/${token}/1`)
  await page.getByText('On: Did you visit?').click()
  await page.locator('[name="look-text.visited"]').fill('Visit whom?')
  await page.evaluate(() => location.assign('/en'))
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await page.getByText('All pages').click()
  await page.getByRole('button', { name: /^2\. / }).press('Enter')

  await expect(page.getByText('Your comment has arrived')).toBeVisible()
  expect(asked).toEqual(['beforeunload'])
})
