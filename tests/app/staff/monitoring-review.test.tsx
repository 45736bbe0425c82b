import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'

import { requireReview, sendReview } from '#app/staff/monitoring-review'
import { monitoringFile } from '#app/formats/monitoring/monitoring-file'
import { MonitoringPage } from '#app/staff/monitoring-page'
import { monitor } from '#app/operations/monitor'

import { aNetwork } from '../operations/a-network'
import { must } from '../operations/answering'
import { addFiveMembers } from '../operations/a-reviewed-network'
import { keepReleased } from '../operations/released-network'
import { releasedOf2025 } from '../../surveys/monitoring/a-small-review'
import { show } from '../ui/show'

const patience = 360_000
const now = new Date('2026-11-21T12:00:00Z')

type Network = Awaited<ReturnType<typeof aNetwork>>

async function aSmallNetwork(): Promise<Network> {
  const network = await aNetwork()
  await addFiveMembers(network.context.register)
  await keepReleased(network.context.register, releasedOf2025())
  return network
}

function asked({ context }: Network, query = '') {
  const request = new Request(`http://localhost/staff/monitoring${query}`)
  return { request, context: { ...context, development: false } as unknown as AppLoadContext }
}

test(
  'the page is of this year, or of the year that is asked for, and switches without script',
  async () => {
    const network = await aSmallNetwork()

    const today = await requireReview(asked(network), now)
    const before = await requireReview(asked(network, '?year=2025&lang=fr'), now)

    expect(today).toMatchObject({ year: 2026, years: [2024, 2025, 2026], isEmpty: false })
    expect(before).toMatchObject({ year: 2025, years: [2024, 2025, 2026] })
    const html = show(<MonitoringPage review={before} />, 'fr')
    expect(html).toContain('href="/staff/monitoring?year=2024&amp;lang=fr"')
    expect(html).toContain('href="/staff/monitoring.xlsx?year=2025&amp;lang=fr"')
    expect(html).toContain('aria-current="page">2025</a>')
    expect(html).not.toMatch(/<(script|form|button)/)
  },
  patience,
)

test.each(['2023', '2027', '1', 'now', '', '2025.0', '%00'])(
  'the year “%s” is a page that is not there',
  async (year) => {
    const network = await aNetwork()
    const answer = requireReview(asked(network, `?year=${year}`), now)

    await expect(answer).rejects.toMatchObject({ init: { status: 404 } })
  },
)

test('a network in which nothing was done yet is told what to do first', async () => {
  const review = await requireReview(asked(await aNetwork()), now)
  const html = show(<MonitoringPage review={review} action={<a href="/staff/members">Add</a>} />)

  expect(review.isEmpty).toBe(true)
  expect(html).toContain('First add the members to the register.')
  expect(html).toContain('href="/staff/members"')
  expect(html).not.toMatch(/<table|<svg[^>]*role="img"/)
})

test.each([
  ['csv', 'monitoring-2025-ru.csv', 'text/csv; charset=utf-8'],
  ['json', 'monitoring-2025.json', 'application/json; charset=utf-8'],
  [
    'xlsx',
    'monitoring-2025-ru.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
] as const)(
  'the figures of the page are taken along as %s, and kept by nobody on the way',
  async (format, name, type) => {
    const network = await aSmallNetwork()

    const answer = await sendReview(asked(network, '?year=2025&lang=ru'), format, now)

    const made = must(await monitor({ ...network.context, today: '2026-11-21' }, { year: 2025 }))
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(Buffer.compare(bytes, await monitoringFile(format, made, 'ru'))).toBe(0)
    expect(Object.fromEntries(answer.headers)).toEqual({
      ...{ 'cache-control': 'no-store', 'content-type': type },
      'content-disposition': `attachment; filename="${name}"`,
    })
  },
  patience,
)
