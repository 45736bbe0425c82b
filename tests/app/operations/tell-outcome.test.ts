import { expect, test } from 'vitest'

import { findReleased } from '#app/operations/find-released'
import { reportOf } from '#app/operations/report-of'
import { tellOutcome } from '#app/operations/tell-outcome'
import { findBrokenLogEntry, listLog } from '#db/register/queries/log'
import { listOutcomes } from '#db/register/queries/outcomes'

import { engines, usualEngine } from '../../support/fresh-stores'
import { hardRelease } from '../formats/some-findings'
import { aNetwork } from './a-network'
import { must } from './answering'
import { backedUp, restored } from './backups'
import { keepReleased } from './released-network'

const slug = 'a-survey'

async function aReleased(engine = usualEngine) {
  const { context } = await aNetwork(engine)
  await keepReleased(context.register, hardRelease())
  return context
}

test.each(engines)('on %s what was done is kept and stands in the report', async (engine) => {
  const context = await aReleased(engine)
  const texts = { en: 'We met.\n\n- One\n- Two', fr: ' Rencontres. ' }

  const told = must(await tellOutcome(context, { slug, texts }))

  expect(told).toEqual({
    ...{ slug, missing: [], already: false },
    outcome: { en: texts.en, fr: 'Rencontres.' },
  })
  const released = must(await findReleased(context, slug))
  expect(reportOf(released, 'en').outcome).toEqual(['We met.', '- One', '- Two'])
  expect(reportOf(released, 'fr').outcome).toEqual(['Rencontres.'])
  expect(released.body).not.toContain('Rencontres')
})

test.each(engines)('on %s telling is noted in the log, without the words', async (engine) => {
  const context = await aReleased(engine)
  must(await tellOutcome(context, { slug, texts: { en: 'We met.' } }))
  const entry = (await listLog(context.register)).at(-1)

  expect(entry).toMatchObject({ what: 'outcome told', subject: slug, who: 'Amara' })
  expect(JSON.parse(entry?.facts ?? '')).toEqual({ languages: ['en'] })
  expect(await findBrokenLogEntry(context.register)).toBeUndefined()
})

test.each(engines)('on %s the words told last stand for all before', async (engine) => {
  const context = await aReleased(engine)
  must(await tellOutcome(context, { slug, texts: { en: 'We met.', fr: 'Rencontre.' } }))
  const before = must(await findReleased(context, slug))
  expect(reportOf(before, 'en').outcome).toEqual(['We met.'])

  const told = must(await tellOutcome(context, { slug, texts: { en: 'We won.' } }))

  expect(told).toMatchObject({ missing: ['fr'], already: false })
  const after = must(await findReleased(context, slug))
  expect(after.outcome).toEqual({ en: 'We won.' })
  expect(reportOf(after, 'en').outcome).toEqual(['We won.'])
})

test('the same words again change nothing and are not noted', async () => {
  const context = await aReleased()
  must(await tellOutcome(context, { slug, texts: { en: 'We met.' } }))
  const log = await listLog(context.register)

  const again = must(await tellOutcome(context, { slug, texts: { en: 'We met. ' } }))

  expect(again.already).toBe(true)
  expect(await listLog(context.register)).toEqual(log)
})

test.each([
  [{ xx: 'a' }, { code: 'outcome-fault', fault: 'language', lang: 'xx' }],
  [{ es: 'a' }, { code: 'outcome-fault', fault: 'language', lang: 'es' }],
  [{ en: ' \u200b ' }, { code: 'outcome-fault', fault: 'empty', lang: 'en' }],
  [{ en: 'a'.repeat(5001) }, { code: 'outcome-fault', fault: 'too-long', lang: 'en' }],
  [{ en: '<b>a</b>' }, { code: 'outcome-fault', fault: 'markup', lang: 'en' }],
  [{ en: 1 }, { code: 'outcome-shape' }],
  [{}, { code: 'outcome-shape' }],
  [['a'], { code: 'outcome-shape' }],
  [null, { code: 'outcome-shape' }],
  ['a', { code: 'outcome-shape' }],
])('what cannot be shown is refused and not kept (%#)', async (texts, problem) => {
  const context = await aReleased()

  const told = await tellOutcome(context, { slug, texts })

  expect(told).toMatchObject({ ok: false, problems: [problem] })
  expect(await listOutcomes(context.register, slug)).toEqual([])
})

test('nothing is told of a survey that is not there, or not released', async () => {
  const { context } = await aNetwork()
  const asked = { slug, texts: { en: 'We met.' } }
  const told = await tellOutcome(context, asked)

  expect(told).toEqual({ ok: false, problems: [{ code: 'no-such-survey', slug }] })
})

test.each(engines)('a backup of %s keeps what was done', async (engine) => {
  const context = await aReleased(engine)
  must(await tellOutcome(context, { slug, texts: { en: 'Ça va — 好' } }))

  const elsewhere = await restored(await backedUp(context))

  expect(await listOutcomes(elsewhere.register, slug)).toEqual([
    { lang: 'en', text: 'Ça va — 好', written_on: '2026-02-01' },
  ])
})
