import { dayAfter } from '#app/operations/day-after'
import type { SurveyRow } from '#app/operations/find-standing'
import { findVersion } from '#app/operations/find-version'
import { standing } from '#app/operations/is-open'
import { lastHousekeeping } from '#app/operations/keep-house'
import { has } from '#app/operations/rights'
import { paths } from '#app/paths'
import { listSurveys } from '#db/register/queries/find-survey'
import { listPlannedHeads } from '#db/register/queries/planned-surveys'
import { listReleased } from '#db/register/queries/releases'
import { findSetting } from '#db/register/queries/settings'

import type { Attention } from '../what-waits'
import type { AtWork } from '../door'
import { titleIn } from './title-in'

/** What consultations want of somebody: dates that come near, answers that wait, an empty house. */
export async function attentionOfConsultations(atWork: AtWork, lang: string): Promise<Attention[]> {
  const house = await housekeepingLate(atWork)
  if (!has(atWork, 'see consultations')) return house
  const surveys = await listSurveys(atWork.register)
  const released = new Set((await listReleased(atWork.register)).map(({ slug }) => slug))
  const waits: Attention[] = []
  for (const row of surveys.filter(({ erased_on }) => erased_on === null)) {
    const found = waitsFor(atWork, row, released.has(row.slug))
    if (found.length === 0) continue
    const title = titleIn((await findVersion(atWork, row.slug)).survey, lang)
    const to = (code: string) =>
      code === 'answersWait' ? paths.analysisOf(row.slug) : paths.consultation(row.slug)
    waits.push(
      ...found.map((each) => ({ ...each, to: to(each.code), facts: { title, ...each.facts } })),
    )
  }
  return [...waits, ...(surveys.length === 0 ? await firstOfAll(atWork) : []), ...house]
}

type Waits = Omit<Attention, 'to'>

const closingIn = 7
const announced = { early: 30, late: 7 }

function waitsFor(atWork: AtWork, row: SurveyRow, isReleased: boolean): Waits[] {
  const { today, hour } = atWork
  const now = standing(row, hour)
  const { closes_on: day, paused_on: since } = row
  if (now === 'paused') return [{ code: 'paused', when: 'now', facts: { day: since ?? '' } }]
  if (now === 'open' && day <= dayAfter(today, closingIn))
    return [{ code: 'closesSoon', when: 'soon', facts: { day } }]
  if (now !== 'closed') return []
  const kept = keptUntil(atWork, row)
  const mayRelease = has(atWork, 'release findings') && today <= row.retention_on
  return isReleased || !mayRelease ? kept : [{ code: 'answersWait', when: 'now' }, ...kept]
}

/** Erasing is announced a month ahead, again a week ahead, and then it is due. */
function keptUntil({ today, roles }: AtWork, { retention_on: day }: SurveyRow): Waits[] {
  const facts = { day }
  if (today > day)
    return has({ roles }, 'erase answers') ? [{ code: 'eraseNow', when: 'now', facts }] : []
  if (day <= dayAfter(today, announced.late)) return [{ code: 'eraseSoon', when: 'now', facts }]
  if (day <= dayAfter(today, announced.early)) return [{ code: 'eraseLater', when: 'soon', facts }]
  return []
}

async function firstOfAll(atWork: AtWork): Promise<Attention[]> {
  if (!has(atWork, 'design consultations')) return []
  const [first] = await listPlannedHeads(atWork.register)
  if (first) return []
  return [{ code: 'firstConsultation', when: 'now', to: paths.newConsultation() }]
}

const mostDays = 3

async function housekeepingLate(atWork: AtWork): Promise<Attention[]> {
  if (!has(atWork, 'keep the machine')) return []
  const day = await findSetting(atWork.register, lastHousekeeping)
  if (day === undefined || day >= dayAfter(atWork.today, -mostDays)) return []
  return [{ code: 'housekeepingLate', when: 'now', facts: { day }, to: paths.log() }]
}
