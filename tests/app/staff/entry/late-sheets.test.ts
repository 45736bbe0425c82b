import { beforeAll, expect, test } from 'vitest'

import { close } from '#app/operations/close'
import { makeBundle } from '#app/operations/make-bundle'

import { must } from '../../operations/answering'
import { rowCounts } from '../../operations/opened'
import { readPage } from '../../../support/page-forms'
import { aDesk, storedAt, typedSurvey, typistAt, type Typist } from './a-desk'

const desk = aDesk()
const envelopes = async () => (await rowCounts(desk.context.responses)).envelope

beforeAll(async () => {
  const { slug } = typedSurvey
  must(await close(desk.context, { slug }))
  must(await makeBundle(desk.context, { slug }))
})

/** Types so many interviews one after the other. */
async function typing(typist: Typist, count: number): Promise<Typist> {
  for (let n = 1; n <= count; n += 1) {
    await typist.send({ area: ['north'], story: [`It came late, number ${n}.`] })
    if (n < count) await typist.press('next')
  }
  return typist
}

const stackIn = ({ html }: Typist) => {
  const fields = readPage(html).forms.flatMap(({ controls }) => controls)
  return fields.find(({ name }) => name === 'entry-stack')?.value ?? ''
}

test('late sheets wait sealed on their page until ten are stored together', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')
  expect(typist.said).toContain('The answers were handed out already')
  const before = await envelopes()

  await typing(typist, 9)
  expect(typist.said).toContain('Sealed sheets on this page: 9')
  expect(typist.said).toContain('Still needed before they can be sent: 1')
  expect(typist.html).not.toContain('value="send"')
  expect(typist.html).not.toContain('It came late')
  expect(await envelopes()).toBe(before)

  await typist.press('next', { mode: ['discussion'], speaks: ['fr'] })
  await typist.send({ area: ['south'], 'entry-people': ['12'] })
  await typist.press('send')

  expect(typist.said).toContain('Sheets stored together: 10')
  const stored = await storedAt(desk)
  expect(stored).toContainEqual(expect.objectContaining({ text: 'It came late, number 9.' }))
  expect(stored).toContainEqual(
    expect.objectContaining({ mode: 'discussion', lang: 'fr', people: 12 }),
  )
})

test('the same stack sent twice is stored once', async () => {
  const typist = await typing(await typistAt(desk, 'mode=interview&speaks=en'), 10)
  const body = new URLSearchParams({ 'entry-stack': stackIn(typist), 'entry-turn': 'send' })
  await typist.post(body)
  const before = await envelopes()

  await typist.post(body)

  expect(typist.said).toContain('Stored before: 10')
  expect(await envelopes()).toBe(before)
})

test('a page that is loaded anew lays its sheet to the others once', async () => {
  const typist = await typistAt(desk, 'mode=interview&speaks=en')
  const sheet = /name="entry-sheet" value="([^"]+)"/.exec(typist.html)?.[1] ?? ''
  const body = new URLSearchParams({ 'entry-sheet': sheet, 'entry-step': 'first', area: 'north' })
  await typist.post(body)
  body.set('entry-stack', stackIn(typist))

  await typist.post(body)

  expect(typist.said).toContain('Sealed sheets on this page: 1')
})

test('sheets of a file are laid to those of the page, and each of them once', async () => {
  const other = await typing(await typistAt(desk, 'mode=interview&speaks=en'), 2)
  const typist = await typing(await typistAt(desk, 'mode=interview&speaks=en', 'key-holder'), 1)

  const added = await addFile(typist, stackIn(other))
  expect(added.said).toContain('Sealed sheets on this page: 3')

  expect((await addFile(typist, stackIn(other))).said).toContain('Sealed sheets on this page: 3')
})

test.each([
  ['{"format":"soundings.release/1"}', 'This is no file of sealed sheets'],
  ['no json', 'This is no file of sealed sheets'],
  ['', 'The file is empty'],
  [
    '{"format":"soundings.sheets/1","survey":"other","sheets":[]}',
    'These sheets belong to another consultation',
  ],
  [
    `{"format":"soundings.sheets/1","survey":"${typedSurvey.code}","sheets":[{"envelopes":[],"mark":"AAAA"}]}`,
    'These sheets were not sealed here',
  ],
])('a file with %j is refused in words, and the sheets of the page stay', async (text, said) => {
  const typist = await typing(await typistAt(desk, 'mode=interview&speaks=en'), 1)

  await addFile(typist, text)

  expect(typist.status).toBe(422)
  expect(typist.said).toContain(said)
  expect(typist.said).toContain('Sealed sheets on this page: 1')
})

test('a sheet that comes back keeps those that wait', async () => {
  const typist = await typing(await typistAt(desk, 'mode=interview&speaks=en'), 1)
  const waiting = stackIn(typist)
  await typist.press('next')

  await typist.send({})

  expect(typist.said).toContain('No question is answered')
  expect(stackIn(typist)).toBe(waiting)
  await typist.press('show')
  expect(typist.said).toContain('Sealed sheets on this page: 1')
})

function addFile(typist: Typist, text: string): Promise<Typist> {
  const body = new FormData()
  body.set('entry-stack', stackIn(typist))
  body.set('entry-turn', 'add')
  body.set('entry-file', new File([text], 'sheets.json', { type: 'application/json' }))
  return typist.post(body)
}
