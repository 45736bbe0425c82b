import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { standing, type Standing } from '#app/operations/is-open'
import { issueCodes } from '#app/operations/issue-codes'
import type { StaffContext } from '#app/operations/staff-context'
import { findSurveyBySlug } from '#db/register/queries/find-survey'

import { writeNewFile } from '../staff/new-file'
import { readText } from '../staff/read-text'
import { requireOk } from '../staff/tell'
import { catalogue, datedSurvey, plainSurvey } from './dated-survey'
import { publishWhole } from './publish-whole'

/** What there is to see of a survey that can be answered. */
export interface OpenSurvey {
  title: string
  code: string
  closesOn: string
  standing: Standing
  codes?: { file: string; some: string[] }
}

export const openSlugs = [
  ...['member-survey-2026', 'funding-priorities-2026'],
  ...['key-informant-interview', 'group-discussion'],
]
const days = { opens: -14, closes: 45 }

export async function addOpenSurvey(
  context: StaffContext,
  slug: string,
  folder: string,
): Promise<OpenSurvey> {
  if (!(await findSurveyBySlug(context.register, slug)))
    await publishWhole(context, await datedSurvey(catalogue, slug, context.today, days))
  const row = await findSurveyBySlug(context.register, slug)
  if (!row) throw new Error(`${slug} was published and is not there.`)
  const { texts } = await plainSurvey(catalogue, slug)
  const { code, closes_on: closesOn } = row
  const seen = { title: texts.en?.title ?? slug, code, closesOn }
  const now = standing(row, context.hour)
  if (row.access !== 'codes') return { ...seen, standing: now }
  return { ...seen, standing: now, codes: await codesFor(context, slug, folder) }
}

async function codesFor(context: StaffContext, slug: string, folder: string) {
  const file = join(folder, `${slug}.codes`)
  if (!existsSync(file)) {
    const { codes } = requireOk(await issueCodes(context, { slug, count: issued }))
    await writeNewFile(file, [`${codes.join('\n')}\n`])
  }
  return { file, some: (await readText(file)).split('\n').slice(0, shown) }
}

const issued = 40
const shown = 3
