import { listSurveys } from '#db/register/queries/find-survey'
import { countMembersByCountry } from '#db/register/queries/members'
import { listPlannedSurveys } from '#db/register/queries/planned-surveys'
import type { Survey } from '#surveys/definition/survey'
import { lint, type Lint } from '#surveys/lint/lint'
import type { Level, Problem } from '#surveys/lint/problem'
import type { Known } from '#surveys/lint/rule'

import type { Context } from '../context'
import { mark } from '../mark'

/** What the check says of a planned survey; each list by the survey’s own order of rules. */
export interface Check {
  errors: Problem[]
  warnings: Problem[]
  notices: Problem[]
  accepted: Lint['accepted']
}

/** Checks a survey as the command line does, against the members and the other surveys of this server. */
export async function checkPlanned(
  { register }: Pick<Context, 'register'>,
  survey: Survey,
): Promise<Check> {
  const { problems, accepted } = lint(survey, await knownHere(register, survey.slug))
  const of = (level: Level) => problems.filter((problem) => problem.level === level)
  return { errors: of('error'), warnings: of('warning'), notices: of('notice'), accepted }
}

async function knownHere(register: Context['register'], slug: string): Promise<Known> {
  const members = await countMembersByCountry(register)
  const planned = await listPlannedSurveys(register)
  const others = [
    ...(await listSurveys(register)),
    ...planned.map(({ definition }) => JSON.parse(definition) as Survey),
  ]
  return {
    mark,
    others: others.filter((other) => other.slug !== slug),
    ...(Object.keys(members).length > 0 && { members }),
  }
}
