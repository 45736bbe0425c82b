import { monitor } from '#app/operations/monitor'
import { putMembers } from '#db/register/queries/members'
import type { RegisterDb } from '#db/connection'
import { regionOf } from '#surveys/countries/regions'

import { usualEngine } from '../../support/fresh-stores'
import { demoRelease } from '../../surveys/reports/demo-release'
import { aNetwork } from './a-network'
import { must } from './answering'
import { keepReleased } from './released-network'

export const demoSlugs = ['member-survey-2024', 'member-survey-2025', 'access-to-health-2026']

/** A register with five members, and the three releases of the demonstration. */
export async function aReviewedNetwork(engine = usualEngine) {
  const { context, place } = await aNetwork(engine)
  await addFiveMembers(context.register)
  for (const slug of demoSlugs) await keepReleased(context.register, await demoRelease(slug))
  return { context: { ...context, today: '2026-11-21' }, place }
}

/** The figures of that network. */
export async function reviewed(year = 2026, targets: unknown = {}) {
  const { context } = await aReviewedNetwork()
  return must(await monitor(context, { year, targets }))
}

export async function addFiveMembers(register: RegisterDb): Promise<void> {
  const rows = [
    ['KE', '2011-05', 'A network'],
    ['KE', '2025', ''],
    ['UG', '2026-02-03', 'A network'],
    ['PE', '2024', ''],
    ['FR', '1993', ''],
  ]
  for (const [at, [country = '', joined = '', regional_network = '']] of rows.entries()) {
    const region = regionOf(country) ?? ''
    const name = `Organisation no. ${String(at + 1)}`
    const kept = { id: `m${String(at)}`, name, country, region, joined, regional_network }
    await putMembers(register, [{ ...kept, languages: 'en', contact: 'a@example.org', voting: 1 }])
  }
}
