import { createRemixStub } from '@remix-run/testing'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'

import { asleep, FrameContext } from '#app/frame'
import { PageFrame } from '#app/ui/page-frame'
import { StaffFrame } from '#app/ui/staff-frame'

import { show } from './show'

function at(address: string, frame: ReactNode, lang = 'en'): string {
  const Page = createRemixStub([{ path: '*', Component: () => frame }])
  return show(<Page initialEntries={[address]} />, lang)
}

test('the way out comes first, then the way past the frame', () => {
  const html = at('/en', <PageFrame>Page</PageFrame>)
  const links = [...html.matchAll(/<a [^>]*class="([\w-]+)"/g)].map(([, name]) => name)

  expect(links.slice(0, 2)).toEqual(['quick-exit', 'skip-link'])
})

test.each([
  ['respondents', at('/en', <PageFrame>Page</PageFrame>)],
  ['staff', at('/staff', <StaffFrame>Page</StaffFrame>)],
])('the skip link of %s leads to the one main part', (_, html) => {
  expect(html).toContain('href="#main"')
  expect(html.match(/<main id="main"[^>]* tabindex="-1"/gi)).toHaveLength(1)
})

test('a neutral frame shows neither mark nor name', () => {
  const html = at('/en', from('Many Umbrellas', true, <PageFrame>Page</PageFrame>))

  expect(html).not.toMatch(/class="mark"|Soundings|Umbrellas/)
  expect(html).toContain('Questions')
})

test('the neutral name stays one word, and a long name is set smaller', () => {
  const neutral = at('/es', from('Many Umbrellas', true, <PageFrame>Page</PageFrame>), 'es')
  const long = at('/staff', from('Many '.repeat(10), false, <StaffFrame>Page</StaffFrame>))
  const short = at('/staff', from('Many Umbrellas', false, <StaffFrame>Page</StaffFrame>))

  expect(neutral.match(/<p class="sender sender-neutral">Preguntas<\/p>/g)).toHaveLength(2)
  expect(long).toContain('sender-name-long')
  expect(short).not.toContain('sender-name-long')
})

test.each([
  ['respondents', '/en', <PageFrame key="page">Page</PageFrame>],
  ['staff', '/staff', <StaffFrame key="page">Page</StaffFrame>],
])('to %s the network says its own name beside the mark', (_, address, frame) => {
  const html = at(address, from('Many Umbrellas', false, frame))

  expect(html).toMatch(/<\/svg><bdi class="sender-name">Many Umbrellas<\/bdi>/)
  expect(html).not.toContain('Soundings')
})

test('before the network has a name, the product’s stands there', () => {
  expect(at('/staff', from('', false, <StaffFrame>Page</StaffFrame>))).toContain('Soundings')
})

test('the workplace bears the name of a network that respondents do not see', () => {
  const html = at('/staff', from('Many Umbrellas', true, <StaffFrame>Page</StaffFrame>))

  expect(html).toContain('Many Umbrellas')
})

function from(name: string, neutral: boolean, frame: ReactNode): ReactNode {
  const sender = { name, neutral }
  return <FrameContext.Provider value={{ ...asleep, sender }}>{frame}</FrameContext.Provider>
}

test.each([
  ['/ru/k7m2/organisation', 'ru', '/fr/k7m2/organisation'],
  ['/ru', 'ru', '/fr'],
  ['/english', 'en', '/fr'],
])('from %s the language switch leads to the same page', (address, lang, french) => {
  expect(at(address, <PageFrame>Page</PageFrame>, lang)).toContain(`href="${french}" hrefLang="fr"`)
})

test('the rail marks the place where one is', () => {
  const places = [{ to: '/staff/log', title: 'log' as const }]
  const html = at('/staff/log', <StaffFrame places={places}>Page</StaffFrame>)

  expect(html).toContain('<a href="/staff/log" aria-current="page">Log</a>')
})
