import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'

import { paths } from '#app/paths'

import { becomeColleague } from './support/colleague'
import { developmentNetwork } from './support/network'
import { development, expect, test } from './support/test'

test('pages of staff load no React, and only what works with keys brings a script of its own', async ({
  page,
}) => {
  const somebody = { name: `Chen ${randomUUID()}`, roles: ['key-holder' as const], lang: 'zh' }
  await becomeColleague(page, developmentNetwork, { ...somebody, at: development })
  const scripts = scriptsOf(page)
  const seen = async (path: string) => {
    scripts.length = 0
    await page.goto(development + path, { waitUntil: 'networkidle' })
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
    return [...new Set(scripts)].sort()
  }

  for (const path of [paths.staff(), paths.consultations(), paths.account()])
    expect(await seen(path)).toEqual([small])
  expect(await seen(paths.newKey())).toEqual([small, '/build/workshop'])
})

test('a respondent’s page loads no React', async ({ page }) => {
  const scripts = scriptsOf(page)
  await page.goto('/en', { waitUntil: 'networkidle' })

  expect(scripts).toEqual([small])
})

/** What helps with forms, on pages of both sides. */
const small = '/build/respondent'

function scriptsOf(page: Page): string[] {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script')
      scripts.push(new URL(request.url()).pathname.replace(/-\w+\.js$/, ''))
  })
  return scripts
}
