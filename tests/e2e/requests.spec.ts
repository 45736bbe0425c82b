import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { sha256 } from '#app/operations/mark'
import { writePublication } from '#app/operations/requests/asked-for'
import { leaveRequest } from '#app/operations/requests/leave-request'
import { paths } from '#app/paths'
import { changeRegister } from '#db/register/change'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { putPlannedSurvey } from '#db/register/queries/planned-surveys'
import { canonical } from '#surveys/canonical'
import { freeze } from '#surveys/version/freeze'

import { must } from '../app/operations/answering'
import { soundSurvey } from '../app/operations/a-network'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { developmentNetwork } from './support/network'
import { development, expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

const languages = { en: 'x2y3', ru: 'x2y4', zh: 'x2y5', ar: 'x2y6' }

/** A survey that is planned, and a request of the command line that waits about it. */
async function waiting(code: string, slug: string): Promise<string> {
  const days = { opens: '2027-01-15', closes: '2027-03-01', retention: '2028-03-01' }
  const survey = { ...soundSurvey(), slug, code, ...days }
  const { hash } = freeze(survey, sha256)
  return workIn(developmentNetwork.dataDir, async (context) => {
    const keys = await makeSurveyKeys(code, await listKeyHolders(context.register))
    const body = writePublication({ survey, keys, newest: null, plan: 1 })
    return changeRegister(context.register, async (register) => {
      const by = { planned_on: context.today, planned_by: 'Camila', revision: 1 }
      await putPlannedSurvey(register, { slug, definition: canonical(survey), ...by })
      const asked = { kind: 'publish' as const, slug, hash, body }
      return must(await leaveRequest({ ...context, register }, asked)).id
    })
  })
}

for (const [lang, code] of Object.entries(languages)) {
  test(`requests in ${lang} are accessible, fit a telephone, and are decided without script`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    const slug = `asked-in-${lang}-${javaScriptEnabled ? 'with' : 'without'}`
    const id = await waiting(javaScriptEnabled ? code : code.replace('x', 'w'), slug)
    await page.setViewportSize({ width: 320, height: 640 })
    const somebody = { name: `Decides ${slug}`, roles: ['key-holder' as const] }
    await becomeColleague(page, developmentNetwork, { ...somebody, at: development })
    const look = async (path: string) => {
      await page.goto(`${development}${path}?lang=${lang}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expectNoSidewaysScroll(page)
      if (javaScriptEnabled) await expectAccessible(page, path.replace(id, ''))
    }
    await look(paths.requests())
    await look(paths.publication(slug))
    await look(paths.changesOf(slug))
    await look(paths.request(id))

    await page.locator('#reason').fill('Ждём.')
    await page.locator('[value=decline]').click()

    await expect(page.locator('.request-reason')).toHaveText('Ждём.')
    await expect(page.locator('[value=approve]')).toHaveCount(0)
  })
}
