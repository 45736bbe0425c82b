import { createRemixStub } from '@remix-run/testing'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'

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
  const html = at('/en', <PageFrame neutral>Page</PageFrame>)

  expect(html).not.toMatch(/class="mark"|Soundings/)
})

test.each([
  ['/ru/k7m2/organisation', 'ru', '/fr/k7m2/organisation'],
  ['/ru', 'ru', '/fr'],
  ['/english', 'en', '/fr'],
])('from %s the language switch leads to the same page', (address, lang, french) => {
  expect(at(address, <PageFrame>Page</PageFrame>, lang)).toContain(`href="${french}" hrefLang="fr"`)
})

test('the rail marks the place where one is', () => {
  const places = [{ to: '/staff/style', text: 'Parts' }]
  const html = at('/staff/style', <StaffFrame places={places}>Page</StaffFrame>)

  expect(html).toContain('<a href="/staff/style" aria-current="page">Parts</a>')
})
