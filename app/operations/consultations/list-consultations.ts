import { listSurveys } from '#db/register/queries/find-survey'
import { listPlannedHeads } from '#db/register/queries/planned-surveys'
import { listReleased } from '#db/register/queries/releases'

import type { Context } from '../context'
import { findVersion } from '../find-version'
import { standing } from '../is-open'
import { checkPlanned } from './check-planned'
import { findPlanned } from './find-planned'
import { stageOf, type Stage } from './stage'

/** A consultation in the list. */
export interface Listed {
  slug: string
  titles: Partial<Record<string, string>>
  stage: Stage
  opens: string
  closes: string
  isPaused: boolean
  /** A correction of what is published waits. */
  hasDraft: boolean
}

export interface Page {
  page: number
  each: number
}

type Found = Pick<Context, 'register' | 'hour'>

/** What is being worked on first; within that, what closes last. */
export async function listConsultations(
  context: Found,
  { page, each }: Page,
): Promise<{ listed: Listed[]; count: number }> {
  const heads = await listHeads(context)
  const shown = heads.slice((page - 1) * each, page * each)
  const listed: Listed[] = []
  for (const head of shown) listed.push(await readHead(context, head))
  return { listed, count: heads.length }
}

interface Head extends Omit<Listed, 'titles' | 'stage' | 'opens' | 'closes'> {
  stage: Stage | 'planned'
  dates?: { opens: string; closes: string }
}

async function listHeads(context: Found): Promise<Head[]> {
  const { register, hour } = context
  const released = new Set((await listReleased(register)).map(({ slug }) => slug))
  const planned = (await listPlannedHeads(register)).map(({ slug }) => slug)
  const surveys = await listSurveys(register)
  const heads = surveys.map((row): Head => {
    const { slug, opens_on: opens, closes_on: closes } = row
    const stage = stageOf(row, standing(row, hour), released.has(slug))
    const isPaused = standing(row, hour) === 'paused'
    return { slug, stage, isPaused, hasDraft: planned.includes(slug), dates: { opens, closes } }
  })
  const published = new Set(surveys.map(({ slug }) => slug))
  const drafts = planned
    .filter((slug) => !published.has(slug))
    .map((slug): Head => ({ slug, stage: 'planned', isPaused: false, hasDraft: false }))
  const isOver = ({ stage }: Head) => stage === 'released' || stage === 'erased'
  return [...drafts, ...heads.filter((head) => !isOver(head)), ...heads.filter(isOver)]
}

async function readHead(context: Found, { dates, ...head }: Head): Promise<Listed> {
  if (dates && head.stage !== 'planned') {
    const { survey } = await findVersion(context, head.slug)
    return { ...head, ...dates, stage: head.stage, titles: titlesOf(survey) }
  }
  const planned = await findPlanned(context, head.slug)
  if (!planned) throw new Error(`${head.slug} was planned and is not there.`)
  const { survey } = planned
  const { errors } = await checkPlanned(context, survey)
  const stage = errors.length > 0 ? 'draft' : 'checked'
  return { ...head, opens: survey.opens, closes: survey.closes, stage, titles: titlesOf(survey) }
}

function titlesOf({ texts }: { texts: Partial<Record<string, Record<string, string>>> }) {
  return Object.fromEntries(Object.entries(texts).map(([lang, own]) => [lang, own?.title]))
}
