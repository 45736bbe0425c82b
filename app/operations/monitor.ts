import type { RegisterDb } from '#db/connection'
import {
  listFirstReleaseDays,
  listMemberFacts,
  listSurveyDays,
} from '#db/register/queries/monitoring'
import { type MonitoringFacts, type SurveyFact, yearOf } from '#surveys/monitoring/facts'
import { makeMonitoring, yearsTo } from '#surveys/monitoring/make-monitoring'
import type { Monitoring } from '#surveys/monitoring/monitoring'
import { readTargets, standingTargets, type TargetProblem } from '#surveys/monitoring/targets'
import { fail, ok, type Result } from '#surveys/result'

import { findReleased } from './find-released'
import { listKnownVersions } from './find-version'

export type MonitorProblem = TargetProblem | { code: 'year-to-come'; year: number; now: number }

interface Register {
  register: RegisterDb
  today: string
}

/** The indicators of the network up to a year, out of the members register and the newest releases. */
export async function monitor(
  context: Register,
  { year, targets = {} }: { year: number; targets?: unknown },
): Promise<Result<Monitoring, MonitorProblem>> {
  const now = yearOf(context.today)
  if (year > now) return fail({ code: 'year-to-come', year, now })
  const read = readTargets(targets)
  if (!read.ok) return read
  return ok(makeMonitoring(await factsIn(context), { year, targets: read.value }))
}

/** The review up to a year as it is typed in an address, or up to today; undefined of other years. */
export async function findReview(
  context: Register,
  asked: string | null,
): Promise<{ made: Monitoring; years: number[] } | undefined> {
  const facts = await factsIn(context)
  const now = yearOf(context.today)
  const years = yearsTo(facts, now)
  const year = years.find((each) => String(each) === (asked ?? String(now)))
  if (year === undefined) return undefined
  return { made: makeMonitoring(facts, { year, targets: standingTargets() }), years }
}

async function factsIn({ register, today }: Register): Promise<MonitoringFacts> {
  const members = await listMemberFacts(register)
  const firstDays = await listFirstReleaseDays(register)
  const surveys: SurveyFact[] = []
  for (const { slug, closes_on, closed_on } of await listSurveyDays(register)) {
    const survey = (await listKnownVersions({ register }, slug)).at(-1)?.survey
    if (!survey) continue
    const firstOn = firstDays[slug]
    const closesOn = closed_on ?? closes_on
    const isOver = closed_on !== null || closes_on < today
    const released = firstOn === undefined ? undefined : await releaseOf(register, slug, firstOn)
    surveys.push({ survey, closesOn, isOver, ...(released && { released }) })
  }
  const counted = members.map(({ country, region, regional_network: network, joined }) => {
    return { country, region, isInRegionalNetwork: network.trim() !== '', joined }
  })
  return { today, members: counted, surveys }
}

async function releaseOf(register: RegisterDb, slug: string, firstOn: string) {
  const found = await findReleased({ register }, slug)
  if (!found.ok) throw new Error(`${slug} was released, and is not found.`)
  return { release: found.value.release, firstOn }
}
