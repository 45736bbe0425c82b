import type { StaffContext } from '#app/operations/staff-context'
import { countMembersByCountry } from '#db/register/queries/members'
import { readSurvey, type Survey } from '#surveys/definition/survey'

import { checkCatalogue, surveyFolders } from '../catalogue/check-catalogue'
import { Refusal } from '../command'
import { reportOf } from '../report'
import { words } from '../terminal-reports'

/** Where dates are given at publication, those of the file are not judged. */
const rulesOfDates = ['date-order', 'retention']

/** A survey of the catalogue without errors. */
export async function checkedSurvey(
  { register }: StaffContext,
  catalogue: string,
  slug: string,
): Promise<Survey> {
  const folders = surveyFolders(catalogue)
  if (!folders.includes(slug)) throw new Refusal(words.noSuchSurvey(slug, folders))
  const members = await countMembersByCountry(register)
  const known = Object.keys(members).length > 0 ? members : undefined
  const checked = (await checkCatalogue(catalogue, known)).filter(
    ({ loaded }) => loaded.folder === slug,
  )
  const errors = reportOf(checked).problems.filter(
    ({ level, rule }) => level === 'error' && !rulesOfDates.includes(rule),
  )
  const read = readSurvey(checked[0]?.loaded.survey)
  if (errors.length === 0 && read.ok) return read.value
  const lines = errors.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`)
  throw new Refusal([...lines, words.notPublished(slug)].join('\n'))
}
