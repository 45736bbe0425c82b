import { expect, test } from 'vitest'

import { timeZones } from '#app/operations/people/time-zones'
import { NetworkPage } from '#app/staff/network/network-page'

import { network } from '../operations/people/a-workplace'
import { show } from '../ui/show'

function shown(lang: string): string {
  const kyiv = { ...network, timeZone: 'Europe/Kyiv' }
  const page = { network: kyiv, seen: '', zones: timeZones(), problems: [], saved: false }
  return show(<NetworkPage {...page} />, lang)
}

test.each([
  ['en', 'Europe'],
  ['es', 'Europa'],
  ['ru', 'Европа'],
  ['zh', '欧洲'],
])('in %s the time zones stand by their part of the world, by city', (lang, part) => {
  const html = shown(lang)
  const [, group] = html.split(`<optgroup label="${part}">`)

  expect(group).toContain('<option value="Europe/Kyiv" selected="">Kyiv</option>')
  expect(html).not.toMatch(/>[A-Z]\w+\/\w+</)
})

test('of pages without a name it is told where the network can still be read of', () => {
  expect(shown('en')).toMatch(/How to reach the network stays on .* and on paper/)
})
