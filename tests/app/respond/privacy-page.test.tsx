import { createRemixStub } from '@remix-run/testing'
import type { ComponentType } from 'react'
import { expect, test } from 'vitest'

import { makeAside } from '#app/aside'
import { formatDate } from '#app/i18n/format'
import { makeDoor } from '#app/respond/door'
import { KeptInShort } from '#app/respond/privacy/kept-in-short'
import Accessibility from '#app/routes/$lang.accessibility'
import Leaving from '#app/routes/$lang.leaving'
import Privacy, { loader } from '#app/routes/$lang.$code.privacy'
import type { Survey } from '#surveys/definition/survey'

import { aPublishedSurvey, soundSurvey } from '../operations/a-network'
import { usualEngine } from '../../support/fresh-stores'
import { show } from '../ui/show'

/** The page as the server would send it, without the head. */
async function privacyOf(survey: Survey, engine = usualEngine) {
  const { context: stores } = await aPublishedSurvey(engine, survey)
  const { register, responses } = stores
  const nothing = {
    respondentScript: '',
    workshopScript: '',
    development: false,
    liveReload: false,
    aside: makeAside(),
    nonce: '',
  }
  const door = makeDoor('secret', false)
  const context = { register, responses, ...nothing, door, exitUrl: undefined }
  const request = new Request(`http://localhost/en/${survey.code}/privacy`)
  const found = await loader({ context, request, params: { lang: 'en', code: survey.code } })
  const Page = createRemixStub([{ id: 'page', path: '*', Component: Privacy, loader: () => found }])
  return show(<Page hydrationData={{ loaderData: { page: found } }} />)
}

test('the page tells how many hold the key, until when one may withdraw and when all is deleted', async () => {
  const html = await privacyOf(soundSurvey())

  expect(html).toContain('2 people hold the key')
  expect(html).toContain(`withdraw them until ${formatDate('en', '2026-03-01')}`)
  expect(html).toContain(`After ${formatDate('en', '2027-03-01')} we delete all answers`)
  expect(html).toContain('the policy team of the network')
})

test('each text is named together with what stays beside it', async () => {
  const html = await privacyOf(soundSurvey())

  expect(html).toMatch(/What happened\?<\/h3><p>These answers stay[^<]*<\/p><ul><li>Where\?/)
})

test('a survey with an open link does not speak of codes', async () => {
  expect(await privacyOf(soundSurvey())).toContain('Whether the code was used')
  expect(await privacyOf(soundSurvey({ access: 'open link' }))).not.toMatch(
    /your code|the code was/i,
  )
})

test('codes and answers that can be paired until the night are told on PostgreSQL only', async () => {
  const told = 'a code was used at the same moment'

  expect(await privacyOf(soundSurvey(), 'postgres')).toContain(told)
  expect(await privacyOf(soundSurvey())).not.toContain(told)
  const open = soundSurvey({ access: 'open link' })
  expect(await privacyOf(open, 'postgres')).not.toContain(told)
})

const pages = [
  ['in short', <KeptInShort key="1" survey={{ code: 'k7m2' }} row={aRow('codes')} />],
  ['leaving', inStub(Leaving)],
  ['accessibility', inStub(Accessibility)],
] as const

test.each(pages)('the words of “%s” have no gap and no key in them', (_, page) => {
  const words = show(page).replace(/<footer.*/, '')

  expect(words.length).toBeGreaterThan(500)
  expect(words).not.toMatch(/\{\{|undefined|Invalid|<li><\/li>|>[a-z]+\.[a-zA-Z.]+</)
})

test('in short leads to the whole page, and names the day', () => {
  const html = show(<KeptInShort survey={{ code: 'k7m2' }} row={aRow('open link')} />, 'fr')

  expect(html).toContain('href="/fr/k7m2/privacy"')
  expect(html).toContain(formatDate('fr', '2026-03-01'))
  expect(html.match(/<li>/g)).toHaveLength(6)
})

function aRow(access: Survey['access']) {
  return { access, closes_on: '2026-03-01', closed_on: null }
}

function inStub(Page: ComponentType) {
  const Stub = createRemixStub([{ path: '*', Component: Page }])
  return <Stub key="2" initialEntries={['/en/leaving']} />
}
