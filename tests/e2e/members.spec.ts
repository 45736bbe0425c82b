import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

import { paths } from '#app/paths'
import { listMembers, putMembers } from '#db/register/queries/members'

import { encoded } from '../app/formats/encoding/encoded'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { developmentNetwork } from './support/network'
import { development, expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

test.use({ provoked: /422/ })

const head = 'name,country,languages,contact,regional_network,voting,joined\n'
const long = `${'A very long name of an organisation '.repeat(5)}in Kyrgyzstan`
const files = {
  plan: encoded(`${head}Альянс «Голос»,KG,ru,,,yes,2019\n`, 'windows-1251'),
  long: Buffer.from(`${head}${long},KG,ru ky en,,${long},no,2019-05-31\n`),
  unclear: encoded(`${head}АЛЬЯНС,KG,ru,,,yes,\n`, 'windows-1251'),
  wrong: Buffer.from(`${head}A,Kenia,en,,,maybe,2019-13\n`),
}

/** The organisation is there once, whoever else adds it. */
async function addMember(name: string): Promise<void> {
  const place = { country: 'KE', region: 'africa', languages: 'en' }
  const rest = { contact: '', regional_network: '', voting: 1 as const, joined: '2019' }
  await workIn(developmentNetwork.dataDir, async ({ register }) => {
    const present = await listMembers(register)
    if (present.some((member) => member.name === name)) return
    await putMembers(register, [{ id: randomUUID(), name, ...place, ...rest }])
  })
}

async function upload(page: Page, bytes: Uint8Array): Promise<void> {
  await page.goto(development + paths.importMembers())
  const buffer = Buffer.from(bytes)
  await page.locator('#file').setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer })
  await page.locator('main form button').click()
  await expect(page).toHaveURL(/\/import\/[\w-]+$/)
}

for (const lang of ['en', 'ru', 'zh', 'ar']) {
  test(`the register of members in ${lang} is accessible and fits a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    const look = async (name: string) => {
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expectNoSidewaysScroll(page)
      if (javaScriptEnabled) await expectAccessible(page, `members ${name}`)
    }
    await page.setViewportSize({ width: 320, height: 640 })
    const somebody = { name: `Mo ${randomUUID()}`, roles: ['designer' as const], lang }
    await becomeColleague(page, developmentNetwork, { ...somebody, at: development })
    await addMember(`Organisation ${lang}`)
    await page.goto(development + paths.members())
    await look('list')
    await page.getByRole('table').getByRole('link').first().click()
    await look('member')
    await page.goto(development + paths.newMember())
    await page.locator('main [name=do]').click()
    await expect(page.locator('.error-summary')).toBeFocused()
    await look('new')
    for (const [name, bytes] of Object.entries(files)) {
      await upload(page, bytes)
      await look(name)
    }
  })
}
