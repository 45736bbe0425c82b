import { changeRegister } from '#db/register/change'
import type { Envelope } from '#db/responses/queries/envelopes'
import { fail, ok, type Result } from '#surveys/result'

import { fewestAfterBundle } from './fewest-after-bundle'
import type { SurveyRow } from './find-standing'
import { findVersion, type KnownVersion } from './find-version'
import { inSteps } from './in-steps'
import { requireTaking, type NotTaking } from './require-taking'
import { rowReader, type ResponsesFile, type RowProblem } from './response-row'
import { sealAll, type ToSeal } from './seal-response'
import { countNewRows, type SealAll, sealRows } from './seal-rows'
import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'

export interface AddedResponses {
  rows: number
  added: number
  already: number
}

export type AddResponsesProblem =
  | RowProblem
  | NotTaking
  | { code: 'more-rows-wrong'; count: number }
  | { code: 'no-rows' }
  | { code: 'too-few-after-bundle'; slug: string; count: number; bundledOn: string }

/** Adds the responses of a file: first every row is judged and nothing stored, then all are sealed. */
export const addResponses = withRight('enter responses', addAll)

async function addAll(
  context: StaffContext,
  { slug, file, seal = sealHere }: { slug: string; file: ResponsesFile; seal?: SealAll },
): Promise<Result<AddedResponses, AddResponsesProblem>> {
  const survey = await requireTaking(context, slug)
  if (!survey.ok) return survey
  const version = await findVersion(context, slug)
  const judged = await judge(version, file)
  if (!judged.ok) return judged
  return addJudged(context, { slug, version, file, seal, rows: judged.value })
}

function sealHere(responses: ToSeal[]): Promise<Envelope[]> {
  return Promise.resolve(sealAll(responses))
}

interface Judged {
  slug: string
  version: KnownVersion
  file: ResponsesFile
  rows: number
  seal: SealAll
}

/** Goes on anew where the answers were handed out on the way: what is left came late. */
async function addJudged(
  context: StaffContext,
  judged: Judged,
  before = 0,
): Promise<Result<AddedResponses, AddResponsesProblem>> {
  const { slug, rows } = judged
  // Judging may take long, and the answers may have been handed out meanwhile.
  const now = await requireTaking(context, slug)
  if (!now.ok) return now
  const few = await bundleProblem(context, { survey: now.value, file: judged.file })
  if (few) return fail(few)
  const { added, isOvertaken } = await sealRows(context, { ...judged, survey: now.value })
  if (added > 0) {
    await changeRegister(context.register, (register) =>
      note(register, context, 'responses added from a file', slug, { about: inSteps(added) }),
    )
  }
  const all = before + added
  if (isOvertaken) return addJudged(context, judged, all)
  return ok({ rows, added: all, already: rows - all })
}

const mostProblems = 100

async function judge(
  { survey }: KnownVersion,
  { lines }: ResponsesFile,
): Promise<Result<number, AddResponsesProblem>> {
  const problems: AddResponsesProblem[] = []
  const readRow = rowReader(survey)
  let [rows, unsaid] = [0, 0]
  for await (const line of lines()) {
    rows += 1
    const read = readRow(line)
    if (read.ok) continue
    if (problems.length < mostProblems) problems.push(...read.problems)
    else unsaid += 1
  }
  if (unsaid > 0) problems.push({ code: 'more-rows-wrong', count: unsaid })
  if (rows === 0) problems.push({ code: 'no-rows' })
  return problems.length > 0 ? fail(...problems) : ok(rows)
}

async function bundleProblem(
  context: StaffContext,
  place: { survey: SurveyRow; file: ResponsesFile },
): Promise<AddResponsesProblem | undefined> {
  const { slug, code, bundled_on: bundledOn } = place.survey
  if (!bundledOn) return undefined
  const count = await countNewRows(context, code, place.file)
  if (count === 0 || count >= fewestAfterBundle) return undefined
  return { code: 'too-few-after-bundle', slug, count, bundledOn }
}
