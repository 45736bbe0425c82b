import { sql } from 'kysely'

import { roles } from '#app/operations/rights'
import { importMembers } from '#app/operations/import-members'
import { issueCodes } from '#app/operations/issue-codes'
import { makeReturnCode } from '#app/operations/make-return-code'
import type { StaffContext } from '#app/operations/staff-context'
import { startDraft } from '#app/operations/start-draft'
import { submit } from '#app/operations/submit'
import { useReturnCode } from '#app/operations/use-return-code'
import { hashAccessCode } from '#app/vault/access-code'
import { answersIdFor, textIdFor } from '#app/vault/receipt'

import { aSurveyOpen, type OpenSurvey, threePages } from '../app/operations/a-survey-open'
import { must, sendPage } from '../app/operations/answering'
import { usualEngine } from '../support/fresh-stores'

/** What one respondent had in hand, what they said, and what became of it. */
export interface CodedResponse {
  member: string
  accessCode: string
  codeHash: Buffer
  rootKey: Buffer
  returnCode: string | undefined
  receipt: string
  /** What they typed, unlike anything else. */
  words: string[]
  answersId: Buffer
  storyId: Buffer
}

export interface CodedSurvey {
  open: OpenSurvey
  staff: StaffContext
}

/** A survey answered with codes, open now and not on a day long ago. */
export async function aCodedSurvey(engine = usualEngine): Promise<CodedSurvey> {
  const dates = { opens: dayFromNow(-14), closes: dayFromNow(45), retention: dayFromNow(400) }
  const open = await aSurveyOpen(engine, { ...threePages, ...dates, access: 'codes' })
  const hour = Math.floor(Date.now() / 3_600_000)
  const staff = { ...open.context, today: dayFromNow(0), hour, who: 'Amara', roles }
  if (engine === 'sqlite') await hurry(staff)
  return { open, staff }
}

/** Where bytes lie does not depend on waiting for the disk. */
async function hurry({ register, responses }: StaffContext): Promise<void> {
  await sql`pragma synchronous = 0`.execute(register)
  await sql`pragma synchronous = 0`.execute(responses)
}

/** Members get a code each and answer one after the other, so the true pairs and orders are known. */
export async function answerWithCodes(
  { open, staff }: CodedSurvey,
  count: number,
): Promise<CodedResponse[]> {
  const names = Array.from({ length: count }, (_, n) => `Union ${n} of Wherever`)
  await addMembers(staff, names)
  const { codes } = must(await issueCodes(staff, { slug: open.survey.slug, count }))
  const answered: CodedResponse[] = []
  for (const [n, accessCode] of codes.entries()) {
    const known = { member: names[n] ?? '', accessCode, n }
    answered.push(await answer(staff, open.code, known))
  }
  return answered
}

/** Members by these names, each with an address of their own. */
export async function addMembers(staff: StaffContext, names: string[]): Promise<void> {
  const rows = names.map((name, row) => {
    const contact = `office${row}@union${row}.example`
    const rest = { country: 'KE', languages: 'en', regional_network: '', voting: 'yes' }
    return { row, fields: { name, contact, ...rest, joined: '2019' } }
  })
  must(await importMembers(staff, { rows, dryRun: false, removeMissing: false }))
}

async function answer(
  context: StaffContext,
  survey: string,
  { member, accessCode, n }: { member: string; accessCode: string; n: number },
): Promise<CodedResponse> {
  const { rootKey } = must(await startDraft(context, { survey, accessCode }))
  const place = { survey, rootKey }
  const words = [`wren.${n}@heron${n}.example`, `purpose-of-${n}-kittiwake`, `ветер ${n} 风声`]
  const [mail = '', what = '', story = ''] = words
  must(await sendPage(context, place, 'place', { area: ['north'], visited: ['perhaps', mail] }))
  must(await sendPage(context, place, 'place', { area: ['north'], visited: ['yes'] }))
  must(await sendPage(context, place, 'visit', { what: [what] }))
  const returnCode = n % 6 === 0 ? must(await makeReturnCode(context, place)).code : undefined
  if (returnCode !== undefined) must(await useReturnCode(context, { survey, code: returnCode }))
  must(await sendPage(context, place, 'story', { story: [`${story} ${mail}`] }))
  const { receipt } = must(await submit(context, { ...place, lang: 'en' }))
  return {
    ...{ member, accessCode, rootKey: Buffer.from(rootKey), returnCode, receipt, words },
    codeHash: Buffer.from(hashAccessCode(accessCode, survey)),
    answersId: Buffer.from(answersIdFor(receipt, survey)),
    storyId: Buffer.from(textIdFor(receipt, survey, 'story')),
  }
}

export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
