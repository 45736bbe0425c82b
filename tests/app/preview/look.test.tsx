import { expect, test } from 'vitest'

import { listComments } from '#db/register/queries/previews'

import { carried, open, send, type Answered } from './a-look'
import { aWalk, walked } from './a-walk'

const { asked, look, go, begin } = aWalk()

test('the introduction leads to the first page, and answers travel from page to page', async () => {
  const { view: intro } = await look('')
  const first = await go(intro, { go: '' })
  const second = await go(first.view, { works: 'yes', since: '2020', shown: 'works since' })
  const last = await go(second.view, { kind: 'day', shown: '' })
  const check = await go(last.view, { story: 'It <rained>', shown: '' })

  expect([first, second, last, check].map(({ view }) => view?.at)).toEqual(['1', '2', '3', 'check'])
  expect(second.html).toContain('Which kind, if “2020”?')
  expect(check.html).toContain('It &lt;rained&gt;')
  expect(check.html?.split('<main')[1]).not.toContain('href="/en/look')
})

test('sending ends with thanks, a number that is none, and nothing that was answered', async () => {
  const check = await atCheck()
  const thanks = await go(check.view, { go: '' })

  expect(thanks.view).toMatchObject({ at: 'thanks', kept: '{}' })
  expect(thanks.html).toContain('0000')
  expect(thanks.html).toContain('Nothing was sent')
})

test('a page that lacks an answer comes back with what was typed', async () => {
  const first = await begin()
  const again = await go(first.view, { works: 'yes', since: '', shown: 'works since' })

  expect(again.status).toBe(422)
  expect(again.view?.at).toBe('1')
  expect(again.html).toContain('error-summary')
  expect(again.html).toMatch(/checked=""[^>]*value="yes"/)
})

test('an answer calls up the next question before it is missed', async () => {
  const first = await begin()
  const more = await go(first.view, { works: 'yes', shown: 'works' })

  expect(more.status).toBe(200)
  expect(more.view?.at).toBe('1')
  expect(more.html).toContain('id="more"')
})

test('the way round a page is that of a respondent', async () => {
  const first = await begin()
  const past = await go(first.view, { works: 'no', shown: 'works' })
  const back = await go(past.view, { story: 'Kept', back: '' })
  const later = await go(past.view, { story: 'Kept', later: '' })
  const on = await go(later.view, { 'look-open': '3' })

  expect([past, back, later, on].map(({ view }) => view?.at)).toEqual([
    '3',
    '1',
    'later?page=3',
    '3',
  ])
  expect(on.html).toContain('>Kept</textarea>')
})

test('a page that is opened by itself asks everybody everything, and says so', async () => {
  const alone = await look('2')
  const first = await look('1')

  expect(alone.html).toContain('By night')
  expect(alone.html).toContain('Which kind, if “…”?')
  expect(alone.html).toContain('You opened this page by itself')
  expect(first.html).not.toMatch(/data-when|hidden="" *data-question/)
  expect((await go(alone.view, { shown: 'kind' })).status).toBe(422)
})

test('a page that is chosen from all of them gets what was typed, and shows all its questions', async () => {
  const first = await begin()
  const typed = { works: 'no', shown: 'works' }
  const chosen = await go(first.view, { ...typed, 'look-open': '2?alone' })
  const back = await go(chosen.view, { kind: 'night', shown: 'kind', 'look-open': '1?alone' })

  expect(first.html).toMatch(/<button[^>]*name="look-open"[^>]*value="2\?alone"/)
  expect(chosen.html).toContain('By night')
  expect(back.html).toMatch(/checked=""[^>]*value="no"/)
})

test('with scripts or without them a page keeps what was typed', async () => {
  const first = await begin()
  const typed = { works: 'no', shown: 'works', 'look-text.': 'Not sent yet', 'look-scripts': 'off' }
  const sent = await go(first.view, typed)
  const plain = { ...asked(), token: `${asked().token}.plain` }
  const shown = await send(plain, { ...carried(first.view), ...typed })

  expect(sent).toEqual({ status: 307, to: expect.stringMatching(/\.plain(\/|$)/) as string })
  expect(shown.html).toMatch(/checked=""[^>]*value="no"/)
  expect(shown.html).toContain('>Not sent yet</textarea>')
  expect(shown.html).toMatch(/name="look-scripts"[^>]*value="on"/)
})

test('the check page leads back to a page with all answers, by a button', async () => {
  const check = await atCheck()
  const change = await go(check.view, { 'look-open': '1?to=check' })
  const done = await go(change.view, { works: 'no', shown: 'works' })

  expect(change.html).toMatch(/name="since"[^>]*value="2020"/)
  expect(done.view?.at).toBe('check')
})

test('what explains a page leads back to the questions', async () => {
  const { view } = await atCheck()
  const third = view && { ...view, at: '3' }
  const privacy = await go(third, { aside: 'privacy' })
  const back = await go(privacy.view, { 'look-open': privacy.view?.goOn ?? '' })
  const out = await go(third, { aside: 'leaving' })

  expect(privacy.view?.at).toBe('privacy')
  expect(back.view?.kept).toBe(privacy.view?.kept)
  expect(out).toEqual({ status: 303, to: '/en/leaving' })
})

test('another language takes along what was typed', async () => {
  const first = await begin()
  const typed = { works: 'yes', since: 'moi aussi', shown: 'works since', lang: 'fr' }
  const sent = await go(first.view, typed)
  const fields = { ...carried(first.view), ...typed }
  const shown = await send({ ...asked(), lang: 'fr' }, fields)

  expect(sent).toEqual({ status: 307, to: expect.stringMatching(/^\/fr\/look\//) as string })
  expect(shown.view?.at).toBe('1')
  expect(shown.html).toMatch(/name="since"[^>]*value="moi aussi"/)
  expect(shown.html).toContain('Ceci est un aperçu')
})

test('a text that is too long comes back whole, to be shortened', async () => {
  const first = await begin()
  const last = await go(first.view, { works: 'no', shown: 'works' })
  const long = await go(last.view, { story: 'x'.repeat(70_000), shown: '' })

  expect(long.status).toBe(422)
  expect(long.html).toContain('x'.repeat(70_000))
})

test('the foot of the check page keeps the answers too', async () => {
  const { view } = await atCheck()
  const privacy = await go(view, { aside: 'privacy' })

  expect(privacy.view?.at).toBe('privacy')
  expect(privacy.view?.kept).toBe(view?.kept)
})

test('our script is told to let the browser send', async () => {
  const { view } = await begin()
  const sent = await send(
    asked(),
    { ...carried(view), works: 'no' },
    { Accept: 'application/json' },
  )

  expect(sent.status).toBe(422)
})

test('texts that a language lacks are counted, and stand in English', async () => {
  const { html } = await open({ ...asked(), lang: 'ru', at: '3' })

  expect(html).toContain('What happened?')
  expect(html).toMatch(/\d+ текст\S* этой страницы ещё не переведен/)
})

test('in development the survey is shown from right to left as well', async () => {
  const { html, status } = await open({ ...asked(), lang: 'ar', at: '1', development: true })
  const production = open({ ...asked(), lang: 'ar', at: '1' })

  expect(status).toBe(200)
  expect(html).toContain('هذه معاينة')
  await expect(production).rejects.toMatchObject({ status: 302 })
})

test('a comment is kept beside what was typed, and once however often it is sent', async () => {
  const { view } = await begin()
  const fields = { works: 'yes', since: '2019', shown: 'works since', 'look-say': 'since' }
  const first = await go(view, { ...fields, 'look-text.since': 'Say which calendar' })
  await go(view, { ...fields, 'look-text.since': 'Say which calendar' })
  const wrong = await go(first.view, { ...fields, 'look-say': '', 'look-text.': ' ' })

  const comments = await listComments(asked().register, walked.slug)
  expect(comments.map(({ page, question, text }) => [page, question, text])).toEqual([
    ['about', 'since', 'Say which calendar'],
  ])
  expect(first.html).toContain('Your comment has arrived')
  expect(first.html).toMatch(/name="since"[^>]*value="2019"/)
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Write what you would say')
})

async function atCheck(): Promise<Answered> {
  const second = await go((await begin()).view, {
    works: 'yes',
    since: '2020',
    shown: 'works since',
  })
  const last = await go(second.view, { kind: 'day', shown: '' })
  return go(last.view, { story: '', shown: '' })
}
