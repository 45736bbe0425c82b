import { findNetwork } from '#app/operations/people/network'
import { checkPlanned, type Check } from '#app/operations/consultations/check-planned'
import { daysOf } from '#app/operations/consultations/change-dates'
import type { Consultation } from '#app/operations/consultations/find-consultation'
import { languagesOf } from '#app/operations/consultations/languages-of'
import { responsesSoFar } from '#app/operations/consultations/responses-so-far'
import { stageOf, type Stage } from '#app/operations/consultations/stage'
import { lastHousekeeping } from '#app/operations/keep-house'
import { mark } from '#app/operations/mark'
import { listBatches } from '#db/register/queries/codes'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { listOutcomes } from '#db/register/queries/outcomes'
import { countComments } from '#db/register/queries/previews'
import { findRelease } from '#db/register/queries/releases'
import { findWaitingRequest } from '#db/register/queries/requests'
import { findSetting } from '#db/register/queries/settings'
import { enteredModesOf } from '#surveys/definition/modes'

import type { AtWork } from '../door'
import { dateView } from './date-view'
import { shownCheck } from './shown-check'
import { stepOf } from './step'
import type { StepFacts } from './step-facts'
import { titleIn } from './title-in'
import { waysOf } from './ways-of'

export type LifeView = Awaited<ReturnType<typeof lifeView>>

/** All that the page of one consultation says. */
export async function lifeView(atWork: AtWork, found: Consultation, lang: string) {
  const { slug, survey, row, planned } = found
  const check = planned && (await checkPlanned(atWork, planned.survey))
  const facts = await stepFacts(atWork, found, check)
  const { roles } = atWork
  return {
    slug,
    title: titleIn(survey, lang),
    about: { kind: survey.kind, unit: survey.unit, access: facts.access, code: survey.code },
    stage: facts.stage,
    step: stepOf(facts, roles),
    facts,
    dates: dateView(found, { ...atWork, ...(await findNetwork(atWork)) }, lang),
    soFar: row && hasAnswers(found) ? await responsesSoFar(atWork, row) : undefined,
    ways: waysOf({
      ...facts,
      roles,
      code: survey.code,
      languages: survey.languages,
      reach: survey.reach === true,
      entered: enteredModesOf(survey).length > 0,
    }),
    draft: planned &&
      check && {
        ...{ by: planned.plannedBy, day: planned.plannedOn, revision: planned.revision },
        isCorrection: row !== undefined,
        check: shownCheck(check, planned.survey, lang),
        languages: languagesOf(planned.survey, mark),
      },
    revision: planned?.revision ?? 0,
    lastHousekeeping: await findSetting(atWork.register, lastHousekeeping),
  }
}

/** Before its first day nobody can have answered, and later nothing is left to count. */
function hasAnswers({ row, standing }: Consultation): boolean {
  return row?.erased_on === null && standing !== 'not-yet'
}

async function stepFacts(
  atWork: AtWork,
  found: Consultation,
  check: Check | undefined,
): Promise<StepFacts> {
  const { slug, survey, row, planned } = found
  const { register, today } = atWork
  const request = await findWaitingRequest(register, slug)
  const batches = row ? await listBatches(register, row.code) : []
  const languages = languagesOf(planned?.survey ?? survey, mark)
  const released = await findRelease(register, slug)
  const told = (await listOutcomes(register, slug)).map(({ written_on: day }) => day)
  return {
    ...{ slug, today, standing: found.standing, days: daysOf(found) },
    stage: stageOfFound(found, check, released !== undefined),
    access: row?.access ?? survey.access,
    languages: { count: languages.length, older: sum(languages.map(({ older }) => older)) },
    check: { errors: check?.errors.length ?? 0, warnings: check?.warnings.length ?? 0 },
    holders: (await listKeyHolders(register)).map(({ name }) => name),
    fourEyes: (await findNetwork(atWork)).fourEyes,
    issued: sum(batches.map(({ issued }) => issued)),
    waits: request && { id: request.id, by: request.asker ?? '' },
    openComments: (await countComments(register, slug)).waiting,
    hasCorrection: row !== undefined && planned !== undefined,
    pausedOn: row?.paused_on ?? null,
    bundledOn: row?.bundled_on ?? null,
    releasedOn: released?.accepted_on,
    toldOn: told.sort().at(-1),
  }
}

function stageOfFound(
  { row, standing }: Consultation,
  check: Check | undefined,
  isReleased: boolean,
): Stage {
  if (row && standing) return stageOf(row, standing, isReleased)
  return (check?.errors.length ?? 0) > 0 ? 'draft' : 'checked'
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
