import { expect, test } from 'vitest'

import { longestComment } from '#app/operations/preview/limits'
import { listComments } from '#db/register/queries/previews'

import { carried, send } from './a-look'
import { aWalk, walked } from './a-walk'

const { asked, look, go, begin } = aWalk()
const answered = { works: 'no', shown: 'works since' }

test.each([
  ['goes on', { ...answered, go: '' }, '3'],
  ['goes back', { ...answered, back: '' }, ''],
  ['comes back later', { ...answered, later: '' }, 'later?page=1'],
  ['reads about privacy', { ...answered, aside: 'privacy' }, 'privacy'],
  ['opens another page', { ...answered, 'look-open': '3' }, '3'],
])('a comment that was typed is sent when its writer %s', async (how, fields, at) => {
  const { view } = await begin()
  const typed = { 'look-text.works': `Typed by who ${how}`, 'look-text.': `Whole: ${how}` }

  const next = await go(view, { ...fields, ...typed })
  await go(view, { ...fields, ...typed })

  expect([next.status, next.view?.at]).toEqual([200, at])
  expect(next.html).toContain('Your 2 comments have arrived')
  expect(next.html).not.toContain(`Whole: ${how}`)
  const kept = (await commentsNow()).filter(([, , text]) => text?.endsWith(how))
  expect(kept.sort()).toEqual([
    ['about', '', `Whole: ${how}`],
    ['about', 'works', `Typed by who ${how}`],
  ])
})

test('a comment goes along from the last step, where nothing else is kept', async () => {
  const { view } = await look('check')
  const open = { ...(view ?? {}), kept: JSON.stringify(whole) } as typeof view

  const thanks = await go(open, { go: '', 'look-text.': 'On the check page' })

  expect(thanks.view?.at).toBe('thanks')
  expect(await commentsNow()).toContainEqual(['check', '', 'On the check page'])
})

test('a comment comes back with a page that could not be left', async () => {
  const { view } = await begin()

  const again = await go(view, { shown: 'works since', 'look-text.works': 'Not yet sent' })

  expect(again.status).toBe(422)
  expect(again.html).toContain('>Not yet sent</textarea>')
  expect(JSON.stringify(await commentsNow())).not.toContain('Not yet sent')
})

test('a comment comes back in another language, and beside another one that is sent', async () => {
  const { view } = await begin()
  const typed = { ...answered, 'look-text.works': 'Typed first', 'look-text.': 'Sent second' }

  const beside = await go(view, { ...typed, 'look-say': '' })
  const french = await send({ ...asked(), lang: 'fr' }, { ...carried(view), ...typed, lang: 'fr' })

  expect(beside.html).toContain('>Typed first</textarea>')
  expect(beside.html).not.toContain('Sent second')
  expect(french.html).toContain('>Typed first</textarea>')
  expect(JSON.stringify(await commentsNow())).not.toContain('Typed first')
})

test('a comment that is too long keeps its page, with all that was typed', async () => {
  const { view } = await begin()
  const long = 'x'.repeat(longestComment + 1)
  const fields = { works: 'yes', since: '2019', shown: 'works since', go: '' }

  const again = await go(view, { ...fields, 'look-text.works': long, 'look-text.': 'Short one' })

  expect([again.status, again.view?.at]).toEqual([422, '1'])
  expect(again.html).toContain(`>${long}</textarea>`)
  expect(again.html).toContain('>Short one</textarea>')
  expect(again.html).toMatch(/name="since"[^>]*value="2019"/)
  expect(JSON.stringify(await commentsNow())).not.toContain('Short one')
})

test('an empty comment is called no answer, and the top leads to where one comments', async () => {
  const { view } = await begin()

  const empty = await go(view, { ...answered, 'look-say': 'works', 'look-text.works': ' ' })
  const [top = '', below = ''] = (empty.html ?? '').split('</main>')

  expect(empty.status).toBe(422)
  expect(below).toContain('href="#look-text.works"')
  expect(below).not.toMatch(/answers? needs?/)
  expect(top).toMatch(/<a href="#look-comments">At the end of each page/)
  expect(below).toContain('id="look-comments"')
})

const whole = {
  about: { lang: 'en', fields: { works: ['no'] } },
  words: { lang: 'en', fields: { story: [''] } },
}

async function commentsNow() {
  const comments = await listComments(asked().register, walked.slug)
  return comments.map(({ page, question, text }) => [page, question, text])
}
