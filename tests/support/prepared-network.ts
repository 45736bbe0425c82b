import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { datedSurvey, plainSurvey, type Days } from '#app/cli/demo/dated-survey'
import { addHolders } from '#app/cli/demo/holders'
import { publishWhole } from '#app/cli/demo/publish-whole'
import { requireOk } from '#app/cli/staff/tell'
import { issueCodes } from '#app/operations/issue-codes'
import type { StaffContext } from '#app/operations/staff-context'
import type { Survey } from '#surveys/definition/survey'

import { releasePastMeetings } from './past-meetings'
import { holders, passphrase } from './published'
import { least } from './quick-key-file'

export { codes, holders, passphrase } from './published'

const open: Days = { opens: -14, closes: 45 }
const catalogue = join('surveys', 'catalogue')

/** Key holders and surveys, all made as staff make them; `kept` takes what staff would keep. */
export async function prepareNetwork(context: StaffContext, kept: string): Promise<void> {
  const { today } = context
  await addHolders(context, { folder: kept, names: [...holders], passphrase }, least)
  const ours = (slug: string, days: Days) => datedSurvey(catalogue, slug, today, days)
  const branching = await ours('funding-priorities-2026', open)
  await publishWhole(context, { ...branching, access: 'open link' })
  await publishWhole(context, await ours('member-survey-2026', open))
  await publishWhole(context, await ours('access-to-health-2026', open))
  await publishWhole(context, await plainSurvey(catalogue, 'member-survey-2025'))
  await publishWhole(context, await ours('key-informant-interview', { opens: 30, closes: 90 }))
  await publishEveryType(context, kept)
  await releasePastMeetings(context)
  const issued = await issueCodes(context, { slug: 'member-survey-2026', count: 200 })
  await layOut(join(kept, 'codes'), requireOk(issued).codes)
}

/** With copies for tests that close one, which nobody else may then be answering. */
async function publishEveryType(context: StaffContext, kept: string): Promise<void> {
  const survey = await datedSurvey('tests/support', 'every-type', context.today, open)
  await publishWhole(context, survey)
  const copies = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n): Survey => {
    return { ...survey, slug: `every-type-${n}`, code: `z9c${n}` }
  })
  for (const copy of copies) await publishWhole(context, copy)
  const names = copies.map(({ slug, code }) => `${slug} ${code}`)
  await layOut(join(kept, 'to-close'), names)
}

// A file for each, so that whoever takes one away has it for themselves.
async function layOut(folder: string, names: string[]): Promise<void> {
  await mkdir(folder)
  for (const name of names) await writeFile(join(folder, name), '')
}
