import { expect, test } from 'vitest'

import { bringIn } from '#app/operations/consultations/bring-in'
import { mark } from '#app/operations/mark'
import { listDesks } from '#app/operations/translations/find-desk'
import { importTexts } from '#app/operations/translations/import-texts'
import { saveTexts } from '#app/operations/translations/save-texts'
import { listLog } from '#db/register/queries/log'
import { twoLetters } from '#surveys/definition/language-codes'

import { engines } from '../../../support/fresh-stores'
import { must } from '../answering'
import { aDesk, halfFrench, textNamed, typed } from './translating'

const fr = { slug: 'a-survey', language: 'fr' }

test.each(engines)(
  'on %s what is saved stands over the survey, and the log says so',
  async (engine) => {
    const { context, awa } = await aDesk(engine)

    const { saved, problems } = must(
      await saveTexts(awa, {
        ...fr,
        typed: [
          await typed(context, 'use', ' Un rapport.\r\n'),
          await typed(context, 'title', 'Une enquête'),
          await typed(context, 'contact', ''),
        ],
      }),
    )

    expect({ saved, problems }).toEqual({ saved: ['use'], problems: [] })
    expect(await textNamed(context, 'use')).toMatchObject({
      ...{ text: 'Un rapport.', state: 'done', number: 1, translator: awa.session.colleague.id },
      saved: { who: 'Awa', day: '2026-02-01' },
    })
    const [last] = (await listLog(context.register)).slice(-1)
    expect(last).toMatchObject({ what: 'texts translated', who: 'Awa', subject: 'a-survey' })
    expect(last?.facts).toBe('{"count":1,"lang":"fr"}')
  },
)

test('a text with a slip stays as it was, and those beside it are saved', async () => {
  const { context, awa } = await aDesk()

  const { saved, problems } = must(
    await saveTexts(awa, {
      ...fr,
      typed: [
        await typed(context, 'why.text', 'Pourquoi ?'),
        await typed(context, 'title', ''),
        await typed(context, 'use', 'Un rapport.'),
      ],
    }),
  )

  expect(saved).toEqual(['use'])
  expect(problems).toEqual([
    { key: 'why.text', code: 'places-differ', lost: ['{{led}}'], added: [] },
    { key: 'title', code: 'empty' },
  ])
  expect((await textNamed(context, 'title')).text).toBe('Une enquête')
})

test.each(engines)(
  'on %s of two who save one text, the later is told, and nothing is lost',
  async (engine) => {
    const { context, awa, bea } = await aDesk(engine)
    const seen = await typed(context, 'use', 'Un rapport.')
    must(await saveTexts(awa, { ...fr, typed: [seen] }))

    const second = { ...seen, text: 'Un compte rendu.' }
    const { saved, problems } = must(await saveTexts(bea, { ...fr, typed: [second] }))

    expect(saved).toEqual([])
    expect(problems).toEqual([
      { key: 'use', code: 'changed-meanwhile', text: 'Un rapport.', who: 'Awa' },
    ])
    must(await saveTexts(bea, { ...fr, typed: [await typed(context, 'use', 'Un compte rendu.')] }))
    const kept = await context.register.selectFrom('translation').select('text').execute()
    expect(kept.map(({ text }) => text).sort()).toEqual(['Un compte rendu.', 'Un rapport.'])
  },
)

test('two who save at the very same time are one after the other', async () => {
  const { context, awa, bea } = await aDesk('postgres')
  const seen = await typed(context, 'use', 'Un rapport.')

  const both = await Promise.all([
    saveTexts(awa, { ...fr, typed: [seen] }),
    saveTexts(bea, { ...fr, typed: [{ ...seen, text: 'Un compte rendu.' }] }),
  ])

  const codes = both.map((each) => must(each).problems.map(({ code }) => code))
  expect(codes.flat()).toEqual(['changed-meanwhile'])
})

test('two who write the same do one thing', async () => {
  const { context, awa, bea } = await aDesk()
  const seen = await typed(context, 'use', 'Un rapport.')
  must(await saveTexts(awa, { ...fr, typed: [seen] }))

  expect(must(await saveTexts(bea, { ...fr, typed: [seen] })).problems).toEqual([])
})

test('nobody reviews words of their own', async () => {
  const { context, awa, bea } = await aDesk()
  must(await saveTexts(awa, { ...fr, typed: [await typed(context, 'use', 'Un rapport.')] }))
  const review = await typed(context, 'use', 'Un rapport.', 'reviewed')

  expect(must(await saveTexts(awa, { ...fr, typed: [review] })).problems).toEqual([
    { key: 'use', code: 'own-review' },
  ])
  expect(must(await saveTexts(bea, { ...fr, typed: [review] })).saved).toEqual(['use'])
  expect(await textNamed(context, 'use')).toMatchObject({
    ...{ state: 'reviewed', translator: awa.session.colleague.id, number: 2 },
  })
})

test('marking the words of a machine makes nobody their translator', async () => {
  const { context, awa } = await aDesk()
  must(
    await saveTexts(awa, {
      ...fr,
      typed: [await typed(context, 'title', 'Une enquête', 'machine')],
    }),
  )
  expect((await textNamed(context, 'title')).state).toBe('machine')

  const review = await typed(context, 'title', 'Une enquête', 'reviewed')
  expect(must(await saveTexts(awa, { ...fr, typed: [review] })).saved).toEqual(['title'])
})

test('old words that fit the new English are confirmed without being typed again', async () => {
  const { context, awa } = await aDesk()
  expect((await textNamed(context, 'led.text')).state).toBe('stale')

  const confirmed = await typed(context, 'led.text', 'Qui dirige ?', 'done')
  must(await saveTexts(awa, { ...fr, typed: [confirmed] }))

  expect(await textNamed(context, 'led.text')).toMatchObject({
    state: 'done',
    madeFrom: mark('Who leads?'),
  })
})

test('words made from English that changed meanwhile are kept, and known to be older', async () => {
  const { context, awa } = await aDesk()
  const seen = await typed(context, 'use', 'Un rapport.')
  const survey = halfFrench()
  survey.texts.en = { ...survey.texts.en, use: 'We write two reports.' }
  const replaces = { slug: 'a-survey', revision: 1 }
  must(await bringIn(context, { value: survey, replaces }))

  must(await saveTexts(awa, { ...fr, typed: [seen] }))

  expect(await textNamed(context, 'use')).toMatchObject({ text: 'Un rapport.', state: 'stale' })
})

test('a language that the survey does not have is begun by saving its first text', async () => {
  const { context, awa } = await aDesk()
  const { number, mark: source } = await textNamed(context, 'title', 'sw')
  const seen = { number, text: mark(''), source }
  const wanted = {
    slug: 'a-survey',
    language: 'sw',
    typed: [{ key: 'title', text: 'Utafiti', seen }],
  }

  expect(must(await saveTexts(awa, wanted)).saved).toEqual(['title'])
  const desks = await listDesks(context, 'a-survey', halfFrench())
  expect(desks.map(({ language }) => language)).toEqual(['fr', 'sw'])
})

test.each(['en', 'xx', 'constructor', '../fr', ''])(
  'nothing is translated into “%s”',
  async (language) => {
    const { awa } = await aDesk()

    expect(await saveTexts(awa, { slug: 'a-survey', language, typed: [] })).toEqual({
      ok: false,
      problems: [{ code: 'nothing-to-translate' }],
    })
  },
)

test('of a file each text goes in for itself, and whoever brings it vouches for no new words', async () => {
  const { context, awa } = await aDesk()
  const use = { key: 'use', text: 'Un rapport.', madeFrom: mark('We write a report.') }
  const title = { key: 'title', text: 'Une enquête', madeFrom: mark('A survey') }
  const incoming = [
    { ...use, state: 'reviewed' as const },
    { ...title, state: 'reviewed' as const },
    { key: 'gone', text: 'Rien', madeFrom: mark(''), state: 'done' as const },
  ]

  const { accepted, refused } = must(await importTexts(awa, { ...fr, incoming }))

  expect(accepted.map(({ key }) => key)).toEqual(['use', 'title'])
  expect(refused).toEqual([{ key: 'gone', problems: [{ code: 'unknown-key' }] }])
  expect((await textNamed(context, 'use')).state).toBe('done')
  expect((await textNamed(context, 'title')).state).toBe('reviewed')
  const again = must(await importTexts(awa, { ...fr, incoming: incoming.slice(1) }))
  expect(again.unchanged).toEqual(['title'])
})

test('a consultation has forty languages at most, and what is there goes on', async () => {
  const { context, awa } = await aDesk()
  const inNew = async (language: string) => {
    const [text] = [await typed(context, 'use', `Word in ${language}`)]
    const seen = { ...text.seen, number: 0, text: mark('') }
    return saveTexts(awa, { ...fr, language, typed: [{ ...text, seen }] })
  }
  const codes = twoLetters.split(' ').filter((code) => code !== 'en' && code !== 'fr')
  for (const language of codes.slice(0, 38)) must(await inNew(language))
  const [last = '', over = ''] = codes.slice(37)

  const tooMany = { code: 'too-many-languages', most: 40 }
  expect(must(await inNew(over))).toEqual({ saved: [], problems: [{ key: 'use', ...tooMany }] })
  expect(await importTexts(awa, { ...fr, language: over, incoming: [] })).toMatchObject({
    problems: [tooMany],
  })
  const goesOn = await typed(context, 'use', 'Un rapport.')
  expect(must(await saveTexts(awa, { ...fr, typed: [goesOn] })).saved).toEqual(['use'])
  expect(await importTexts(awa, { ...fr, language: last, incoming: [] })).toMatchObject({
    ok: true,
  })
})
