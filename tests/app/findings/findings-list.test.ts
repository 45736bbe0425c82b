import { expect, test } from 'vitest'

import { tellOutcome } from '#app/operations/tell-outcome'
import { loader as feedOf } from '#app/routes/$lang.findings[.]atom'
import { loader as list } from '#app/routes/$lang.findings._index'
import { loader as home } from '#app/routes/$lang._index'
import { canonical } from '#surveys/canonical'

import { aClosedSurvey, releaseOf } from '../operations/releases-made'
import { aReleasedSurvey, asking, storeRelease } from './a-released-survey'

test('before anything is released the list is empty, the feed too, and the first page is silent', async () => {
  const { context } = await aClosedSurvey()

  expect(await list(asking(context, '/en/findings'))).toEqual({ listed: [] })
  expect(await home(asking(context, '/en'))).toEqual({ hasFindings: false })
  const feed = await (await feedOf(asking(context, '/en/findings.atom'))).text()
  expect(feed).toContain('<updated>2000-01-01T00:00:00Z</updated>')
  expect(feed).not.toContain('<entry>')
})

test('the list shows the newest release of a survey, once', async () => {
  const { context, slug, release: first } = await aReleasedSurvey()
  const wanted = { number: 2, responses: 80, earlier: [first], messages: { en: 'More answered.' } }
  const { hash, ...second } = await releaseOf(context, wanted)
  const body = canonical({ ...second, hash })
  await list(asking(context, '/en/findings'))
  await storeRelease(context, { number: 2, hash, body, accepted_on: '2026-05-01' })

  const { listed } = await list(asking(context, '/en/findings'))

  expect(listed).toHaveLength(1)
  expect(listed[0]).toMatchObject({ slug, hash, acceptedOn: '2026-05-01' })
  expect(listed[0]?.message).toEqual({ text: 'More answered.', lang: 'en' })
  expect(listed[0]?.from).toContain('80')
})

test('a title stands in the language of the page, or else says which one it is in', async () => {
  const { context } = await aReleasedSurvey()

  const { listed } = await list(asking(context, '/ru/findings'))

  expect(listed[0]).toMatchObject({ spoken: 'en' })
  expect(listed[0]?.from).toMatch(/[а-я]/)
})

test('the feed of a language has what was released in it, under an id made of the hash', async () => {
  const { context, release, slug } = await aReleasedSurvey({
    en: 'A & B are <b>not</b> \u0007done.',
  })

  const english = await (await feedOf(asking(context, '/en/findings.atom'))).text()
  const russian = await (await feedOf(asking(context, '/ru/findings.atom'))).text()

  const id = Buffer.from(release.hash, 'hex').toString('base64url')
  expect(english).toContain(`<id>ni:///sha-256;${id}?lang=en</id>`)
  expect(english).toContain(`href="https://soundings.example/en/findings/${slug}"`)
  expect(english).toContain('A &#38; B are &#60;b&#62;not&#60;/b&#62; done.')
  expect(russian).not.toContain('<entry>')
})

test('the feed tells its followers once it was told what was done', async () => {
  const { context, slug } = await aReleasedSurvey()
  const texts = { en: 'We met the health ministry.' }
  await tellOutcome({ ...context, today: '2026-07-03' }, { slug, texts })

  const feed = await (await feedOf(asking(context, '/en/findings.atom'))).text()

  expect(feed.match(/<updated>2026-07-03T00:00:00Z<\/updated>/g)).toHaveLength(2)
  expect(feed).toContain('It now also says what was done with these findings.')
})
