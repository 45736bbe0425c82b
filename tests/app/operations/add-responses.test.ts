import { expect, test } from 'vitest'

import { addResponses } from '#app/operations/add-responses'
import { close } from '#app/operations/close'
import { pause, resume } from '#app/operations/consultations/pause'
import { makeBundle } from '#app/operations/make-bundle'
import { listLog } from '#db/register/queries/log'

import { engines, usualEngine } from '../../support/fresh-stores'
import { aPublishedSurvey, soundSurvey, requireSurveyKey } from './a-network'
import { on } from './a-survey-open'
import { must } from './answering'
import { openAll, rowCounts } from './opened'
import { fileOfLines, responseLines } from './responses-in-lines'

const slug = 'a-survey'

test.each(engines)(
  'on %s every line becomes a sealed response with its text apart',
  async (engine) => {
    const { context, holders, published } = await aPublishedSurvey(engine)

    const added = await addResponses(context, { slug, file: fileOfLines(responseLines(4)) })

    expect(added).toEqual({ ok: true, value: { rows: 4, added: 4, already: 0 } })
    const key = await requireSurveyKey(context, 'k7m2', holders[1])
    const opened = await openAll(context.responses, key)
    const closed = { format: 'soundings.answers/1', mode: 'import', lang: 'en' }
    expect(opened).toContainEqual({
      ...closed,
      version: published.hash,
      answers: { area: 'north' },
    })
    expect(opened).toContainEqual({
      ...{ format: 'soundings.text/1', version: published.hash, question: 'story', lang: 'en' },
      ...{ text: 'Story n2', context: { area: 'south' } },
    })
    expect(opened).toHaveLength(6)
  },
)

test.each(engines)('on %s the same file again doubles nothing', async (engine) => {
  const { context } = await aPublishedSurvey(engine)
  const file = fileOfLines(responseLines(700))
  await addResponses(context, { slug, file })
  const before = await rowCounts(context.responses)

  const again = await addResponses(context, { slug, file })

  expect(again).toMatchObject({ value: { rows: 700, added: 0, already: 700 } })
  expect(await rowCounts(context.responses)).toEqual(before)
})

test('one wrong row keeps the whole file out, and every problem names its row', async () => {
  const { context } = await aPublishedSurvey()
  const wrong = [
    'no json',
    '{"lang":"en"}',
    '{"lang":"fr","answers":{"area":"north"}}',
    '{"lang":"en","answers":{}}',
    '{"lang":"en","answers":{"area":"west"}}',
    '{"lang":"en","answers":{"area":"north","shoe":1}}',
  ]

  const file = fileOfLines([...responseLines(600), ...wrong])
  const refused = await addResponses(context, { slug, file })

  expect(refused).toMatchObject({
    ok: false,
    problems: [
      { code: 'row-not-json', row: 601 },
      { code: 'row-shape', row: 602 },
      { code: 'row-language', row: 603, lang: 'fr', offered: ['en'] },
      { code: 'row-answer', row: 604, problem: { code: 'missing', question: 'area' } },
      { code: 'row-answer', row: 605, problem: { code: 'not-an-option', question: 'area' } },
      { code: 'row-answer', row: 606, problem: { code: 'unknown-question', question: 'shoe' } },
    ],
  })
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0 })
})

test('of very many wrong rows the first hundred are named and the rest counted', async () => {
  const { context } = await aPublishedSurvey()

  const refused = await addResponses(context, {
    slug,
    file: fileOfLines(Array<string>(250).fill('x')),
  })

  const problems = refused.ok ? [] : refused.problems
  expect(problems).toHaveLength(101)
  expect(problems.at(-1)).toEqual({ code: 'more-rows-wrong', count: 150 })
})

test('a file is taken while open and after closing, and not before opening', async () => {
  const { context } = await aPublishedSurvey()
  const add = (day: string, mark: string) =>
    addResponses({ ...context, ...on(day) }, { slug, file: fileOfLines(responseLines(1, mark)) })

  expect(await add('2026-01-14', 'a')).toMatchObject({ problems: [{ code: 'not-open-yet' }] })
  expect(await add('2026-01-15', 'b')).toMatchObject({ ok: true })
  expect(await add('2026-08-15', 'c')).toMatchObject({ ok: true })
})

test('a paused survey takes nothing from a file either, and goes on once it is resumed', async () => {
  const { context } = await aPublishedSurvey()
  const add = () => addResponses(context, { slug, file: fileOfLines(responseLines(3)) })
  must(await pause(context, { slug }))

  expect(await add()).toEqual({ ok: false, problems: [{ code: 'paused', slug }] })
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0 })
  must(await resume(context, { slug }))
  expect(await add()).toMatchObject({ ok: true, value: { added: 3 } })
})

test('after the bundle nine more are refused, ten are taken, and the same ten are no more', async () => {
  const { context } = await aPublishedSurvey()
  await close(context, { slug })
  must(await makeBundle(context, { slug }))
  const add = (count: number) =>
    addResponses(context, { slug, file: fileOfLines(responseLines(count)) })

  const problem = { code: 'too-few-after-bundle', count: 9, bundledOn: '2026-02-01' }
  expect(await add(9)).toMatchObject({ ok: false, problems: [problem] })
  expect(await add(10)).toMatchObject({ ok: true, value: { added: 10 } })
  expect(await add(10)).toMatchObject({ ok: true, value: { added: 0, already: 10 } })
})

test('answers handed out while a file is judged make it a late one', async () => {
  const { context } = await aPublishedSurvey()
  const { hash, lines } = fileOfLines(responseLines(9))
  const handOut = async () => {
    await close(context, { slug })
    must(await makeBundle(context, { slug }))
  }
  let readings = 0
  async function* meanwhile() {
    readings += 1
    if (readings === 1) await handOut()
    yield* lines()
  }

  const refused = await addResponses(context, { slug, file: { hash, lines: meanwhile } })

  expect(refused).toMatchObject({ problems: [{ code: 'too-few-after-bundle', count: 9 }] })
  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0 })
})

test('a stopped run never leaves fewer than ten rows behind', async () => {
  const { context } = await aPublishedSurvey()
  const lines = responseLines(505)
  const stopping = { ...fileOfLines(lines), lines: () => stopAt(lines, 2) }

  await expect(addResponses(context, { slug, file: stopping })).rejects.toThrow('stopped')

  expect(await rowCounts(context.responses)).toMatchObject({ envelope: 0 })
})

// The first reading judges, the second seals and is stopped when all 505 rows but one are read.
let reading = 0
async function* stopAt(lines: string[], when: number) {
  reading += 1
  for await (const line of fileOfLines(lines).lines()) {
    if (reading === when && line.row === lines.length) throw new Error('stopped')
    yield line
  }
}

test('adding a file is noted with about how many', async () => {
  const { context } = await aPublishedSurvey(usualEngine, soundSurvey())

  await addResponses(context, { slug, file: fileOfLines(responseLines(13)) })

  const entry = (await listLog(context.register)).at(-1)
  expect(entry?.what).toBe('responses added from a file')
  expect(JSON.parse(entry?.facts ?? '')).toEqual({ about: 10 })
})

const talks = soundSurvey({ unit: 'group', entered: ['paper', 'interview', 'discussion'] })
const lineOf = (more: object, answers: object = { area: 'north' }) =>
  JSON.stringify({ lang: 'en', answers, ...more })

test('lines say how their responses came, and how many took part', async () => {
  const { context, holders } = await aPublishedSurvey(usualEngine, talks)
  const lines = [
    lineOf({}),
    lineOf({ mode: 'paper' }),
    lineOf({ mode: 'interview' }),
    lineOf({ mode: 'discussion', people: 9 }),
  ]

  must(await addResponses(context, { slug, file: fileOfLines(lines) }))

  const opened = await openAll(
    context.responses,
    await requireSurveyKey(context, 'k7m2', holders[0]),
  )
  expect(opened.map((each) => JSON.stringify(each)).sort()).toEqual([
    expect.stringContaining('"mode":"discussion","people":9,'),
    expect.stringContaining('"mode":"import","version"'),
    expect.stringContaining('"mode":"interview","version"'),
    expect.stringContaining('"mode":"paper","version"'),
  ])
})

test('on paper and in talks a required question may be left out, in a program’s file it may not', async () => {
  const { context } = await aPublishedSurvey(usualEngine, talks)
  const without = { story: 'Told.' }
  const added = (line: string) => addResponses(context, { slug, file: fileOfLines([line]) })

  expect(await added(lineOf({ mode: 'paper' }, without))).toMatchObject({ ok: true })
  expect(await added(lineOf({ mode: 'interview', people: 2 }, without))).toMatchObject({ ok: true })
  expect(await added(lineOf({ mode: 'import' }, without))).toMatchObject({
    problems: [{ code: 'row-answer', problem: { code: 'missing', question: 'area' } }],
  })
})

test.each([
  [{ mode: 'web' }, { code: 'row-mode', mode: 'web' }],
  [{ mode: 'telepathy' }, { code: 'row-mode', mode: 'telepathy' }],
  [{ mode: 'discussion' }, { code: 'row-people', mode: 'discussion' }],
  [
    { mode: 'discussion', people: 1 },
    { code: 'row-people', mode: 'discussion' },
  ],
  [
    { mode: 'paper', people: 2 },
    { code: 'row-people', mode: 'paper' },
  ],
  [{ people: 2 }, { code: 'row-people', mode: 'import' }],
  [{ mode: 'interview', people: '2' }, { code: 'row-shape' }],
])('a line with %j is refused', async (more, problem) => {
  const { context } = await aPublishedSurvey(usualEngine, talks)

  const refused = await addResponses(context, { slug, file: fileOfLines([lineOf(more)]) })

  expect(refused).toMatchObject({ problems: [{ row: 1, ...problem }] })
})

test('a survey that says nothing of entered answers takes files as they always were', async () => {
  const { context } = await aPublishedSurvey()
  const file = fileOfLines([lineOf({ mode: 'paper' })])

  expect(await addResponses(context, { slug, file })).toMatchObject({
    problems: [{ code: 'row-mode', mode: 'paper', offered: ['import'] }],
  })
})
