import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import type { BundledEnvelope } from '#app/operations/analysis/envelopes'
import { close } from '#app/operations/close'
import { exchangeDraft } from '#app/operations/exchange-draft'
import { requireStanding } from '#app/operations/find-standing'
import { loadDraft } from '#app/operations/kept-draft'
import { type Bundle, makeBundle } from '#app/operations/make-bundle'
import { makeReturnCode } from '#app/operations/make-return-code'
import { sealDraft } from '#app/operations/seal-draft'
import type { StaffContext } from '#app/operations/staff-context'
import { openEnvelope, unwrapSurveyKey } from '#app/vault/open'
import { findSurvey } from '#db/register/queries/find-survey'

import { kendallTau } from '../../attacks/kendall-tau'
import { engines } from '../../support/fresh-stores'
import { aPublishedSurvey, sha256, soundSurvey } from './a-network'
import { on } from './a-survey-open'
import { beginWith, must } from './answering'
import { rowCounts } from './opened'
import { bytesOf } from './opened-bundle'
import { fileOfLines, responseLines } from './responses-in-lines'

const slug = 'a-survey'

async function bundleOf(context: StaffContext): Promise<[Bundle, BundledEnvelope[]]> {
  const bundle = must(await makeBundle(context, { slug }))
  const envelopes: BundledEnvelope[] = []
  for await (const envelope of bundle.envelopes) envelopes.push(envelope)
  return [bundle, envelopes]
}

test.each(engines)('on %s a key holder opens every envelope of a bundle', async (engine) => {
  const { context, holders, published } = await aPublishedSurvey(engine)
  await addResponses(context, { slug, file: fileOfLines(responseLines(30)) })
  await close(context, { slug })

  const [{ head }, envelopes] = await bundleOf(context)

  const { pair, fingerprint: holder } = holders[1]
  const wrapped = head.wrapped.find((each) => each.holder === holder)?.wrapped ?? ''
  const place = { survey: head.survey, holder }
  const key = must(await unwrapSurveyKey(pair, place, bytesOf(wrapped)))
  const opened = envelopes.map(({ id, kind, body }) =>
    openEnvelope(key, { survey: head.survey, kind, id: bytesOf(id) }, bytesOf(body)),
  )
  expect((await Promise.all(opened)).filter(({ ok }) => ok)).toHaveLength(45)
  expect(head.envelopes).toBe(45)
  expect(head.versions.map(sha256)).toEqual([published.hash])
})

test('an open survey is handed out to nobody, nor one in its last hours', async () => {
  const { context } = await aPublishedSurvey()
  const codeOn = async (day: string, hours: number) => {
    const result = await makeBundle({ ...context, ...on(day, hours) }, { slug })
    return result.ok ? 'handed out' : result.problems[0]?.code
  }

  expect(await codeOn('2026-02-01', 0)).toBe('not-closed-yet')
  expect(await codeOn('2026-03-03', 11)).toBe('not-closed-yet')
  expect(await findSurvey(context.register, 'k7m2')).toMatchObject({ bundled_on: null })
  expect(await codeOn('2026-03-03', 12)).toBe('handed out')
})

test.each(engines)('on %s nothing that was begun can be sent after the bundle', async (engine) => {
  const { context } = await aPublishedSurvey(engine, soundSurvey({ access: 'open link' }))
  const pages = { place: { area: ['north'], story: ['It rained'] } }
  const place = await beginWith(context, 'k7m2', pages)
  must(await makeReturnCode(context, place))
  const [draft, survey] = [
    must(await loadDraft(context, place)),
    must(await requireStanding(context, 'k7m2', 'open')),
  ]
  const { envelopes } = must(
    await sealDraft(context, survey, { ...place, lang: 'en' }, draft.content),
  )
  await close(context, { slug })

  const [{ head }] = await bundleOf(context)
  const late = await exchangeDraft(context, draft, envelopes)

  expect([head.envelopes, late]).toEqual([0, false])
  const nothing = { envelope: 0, draft: 0, return_code: 0 }
  expect(await rowCounts(context.responses)).toEqual(nothing)
})

test('the first bundle closes a survey for good', async () => {
  const { context } = await aPublishedSurvey()
  const later = { ...context, ...on('2026-03-05') }

  await bundleOf(later)
  await bundleOf({ ...later, ...on('2026-03-09') })

  const dates = { closed_on: '2026-03-05', bundled_on: '2026-03-05' }
  expect(await findSurvey(context.register, 'k7m2')).toMatchObject(dates)
})

test('two bundles hold the same envelopes in two random orders', async () => {
  const { context } = await aPublishedSurvey()
  await addResponses(context, { slug, file: fileOfLines(responseLines(300)) })
  await close(context, { slug })

  const [, first] = await bundleOf(context)
  const [, second] = await bundleOf(context)

  const ids = first.map(({ id }) => id)
  const places = second.map(({ id }) => ids.indexOf(id))
  expect([...places].sort((a, b) => a - b)).toEqual(ids.map((_, at) => at))
  expect(Math.abs(kendallTau(places))).toBeLessThan(0.15)
  const sorted = [...ids].sort()
  expect(Math.abs(kendallTau(ids.map((id) => sorted.indexOf(id))))).toBeLessThan(0.15)
})
