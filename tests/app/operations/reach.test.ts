import { expect, test } from 'vitest'

import { findReach } from '#app/operations/reach/find-reach'
import { firstOffered } from '#app/operations/reach/member-groups'
import { putMembers } from '#db/register/queries/members'
import { addReach } from '#db/register/queries/reach'
import { readBundle } from '#app/analysis/read-bundle'
import { storeRelease } from '#app/operations/accept-release'
import { makeBundle } from '#app/operations/make-bundle'
import { destroyKeys } from '#app/operations/destroy-keys'
import type { ReachCountTable } from '#db/register/schema'

import { usualEngine } from '../../support/fresh-stores'
import { bundleLines, streamOf } from '../analysis/a-bundle'
import { aPublishedSurvey, soundSurvey } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'

const africa: ReachCountTable = { survey: 'k7m2', kind: 'region', place: 'africa', counted: 10 }
const counting = soundSurvey({ reach: true, access: 'open link', languages: ['en'] })

test.each([
  ['sw fr en', 'fr'],
  ['pt-br', 'en'],
  ['fr-ca', 'fr'],
  ['', 'en'],
])('somebody who reads “%s” is spoken to in %s', (languages, lang) => {
  expect(firstOffered(languages, ['en', 'fr'])).toBe(lang)
})

test('where English is not offered, the first language of the survey is spoken', () => {
  expect(firstOffered('de', ['fr', 'es'])).toBe('fr')
})

test('each region and language stands beside the members there', async () => {
  const { context, survey } = await aPublishedSurvey(usualEngine, counting)
  const place = { country: 'KE', region: 'africa', regional_network: '', joined: '' }
  const members = ['Ada', 'Bo'].map((name) => ({
    ...{ id: name, name, contact: '', languages: 'en', voting: 1 as const, ...place },
  }))
  await putMembers(context.register, members)
  await addReach(context.register, [africa, { ...africa, kind: 'lang', place: 'en' }])

  const { regions, languages } = await findReach(context, survey)

  expect(regions).toContainEqual({ place: 'africa', counted: 10, members: 2 })
  expect(regions).toContainEqual({ place: 'europe', counted: 0, members: 0 })
  expect(languages).toEqual([{ place: 'en', counted: 10, members: 2 }])
})

test('the bundle tells the audit what staff saw, and only where it was counted', async () => {
  const { context } = await aPublishedSurvey(usualEngine, counting)
  await addReach(context.register, [africa])
  const silent = await aPublishedSurvey()
  const later = on('2026-03-10')

  const bundle = must(await makeBundle({ ...context, ...later }, { slug: 'a-survey' }))
  const other = must(await makeBundle({ ...silent.context, ...later }, { slug: 'a-survey' }))

  expect(bundle.head.reach).toEqual([{ kind: 'region', place: 'africa', counted: 10 }])
  expect('reach' in other.head).toBe(false)
})

test('a key holder’s device reads from the bundle what staff saw', async () => {
  const { context } = await aPublishedSurvey(usualEngine, counting)
  await addReach(context.register, [africa])

  const lines = await bundleLines({ ...context, ...on('2026-03-10') }, 'a-survey')
  const { head } = must(await readBundle(streamOf(lines)))

  expect(head.reach).toEqual([{ kind: 'region', place: 'africa', counted: 10 }])
})

test('when a release is accepted, the counts are gone', async () => {
  const { context } = await aPublishedSurvey(usualEngine, counting)
  await addReach(context.register, [africa])
  const later = { ...context, ...on('2026-03-10') }
  must(await makeBundle(later, { slug: 'a-survey' }))
  const release = { survey: 'a-survey', release: 1, hash: 'a'.repeat(64) }

  must(await storeRelease(later, { body: '{}' }, release))

  expect(await context.register.selectFrom('reach_count').selectAll().execute()).toEqual([])
})

test('with the keys of a survey its counts are destroyed', async () => {
  const { context } = await aPublishedSurvey(usualEngine, counting)
  await addReach(context.register, [africa])

  await destroyKeys(context, 'k7m2', [])

  expect(await context.register.selectFrom('reach_count').selectAll().execute()).toEqual([])
})
