import type { Page } from '@playwright/test'

import { invite } from '#app/operations/people/invite'
import type { Role } from '#app/operations/rights'
import { paths } from '#app/paths'

import type { Prepared } from '../../support/prepared'
import { workIn } from '../../support/work-in'
import { must } from '../../app/operations/answering'

export const password = 'three calm umbrellas'

/** Somebody of that name takes their invitation, and is signed in. */
export async function becomeColleague(
  page: Page,
  { dataDir }: Prepared,
  {
    name,
    roles,
    lang = 'en',
    at = '',
  }: { name: string; roles: Role[]; lang?: string; at?: string },
): Promise<void> {
  const scope = { surveys: [], countries: [] }
  const invited = await workIn(dataDir, (context) => invite(context, { name, roles, scope }))
  await page.goto(at + paths.invitation(must(invited).token))
  await page.locator(`[name=lang][value=${lang}]`).check()
  for (const field of ['password', 'again']) await page.locator(`#${field}`).fill(password)
  await page.getByRole('main').getByRole('button').click()
}
