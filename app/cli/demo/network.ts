import { keepHouse } from '#app/operations/keep-house'
import type { StaffContext } from '#app/operations/staff-context'
import { loadSolver } from '#app/solver/highs'
import type { KeyPair } from '#app/vault/key-pair'
import { openKeyFile } from '#app/vault/open-key-file'

import { Refusal } from '../command'
import { keyFileSentence } from '../staff/key-files'
import { readText } from '../staff/read-text'
import { requireOk } from '../staff/tell'
import { addMembers } from './add-members'
import { addHolders, keyFileOf } from './holders'
import { holdSurvey, seePast, type SeenPast } from './held-surveys'
import { onDay } from './on-day'
import { addOpenSurvey, openSlugs, type OpenSurvey } from './open-surveys'
import { beginning, pastSurveys } from './past-surveys'
import { addPeople } from './people'
import { releasePast } from './release-past'
import { tellPast } from './tell-past'

/** Known to everybody, for nothing in a demonstration is worth a secret. */
export const passphrase = 'five small red umbrellas dancing'
export const password = 'umbrellas in the rain'

const names = ['Amara', 'Bo']

/** What there is to see. */
export interface Shown {
  open: OpenSurvey[]
  past: SeenPast[]
}

export function keyFiles(folder: string): string[] {
  return names.map((name) => keyFileOf(folder, name))
}

/** Adds what is missing of the demonstration, and leaves alone what is there. */
export async function fillDemo(context: StaffContext, folder: string): Promise<Shown> {
  const then = onDay(context, beginning)
  await addHolders(then, { folder, names, passphrase })
  await addPeople(then, password)
  await addMembers(then)
  let held = false
  for (const past of pastSurveys) {
    held = (await holdSurvey(context, past)) || held
    await releasePast(context, past, { holderKey: () => firstKey(folder), solver: loadSolver })
    await tellPast(context, past)
  }
  const open: OpenSurvey[] = []
  for (const slug of openSlugs) open.push(await addOpenSurvey(context, slug, folder))
  // Envelopes that arrived all at once are laid out anew, as after every closing.
  if (held) requireOk(await keepHouse(context))
  const past: SeenPast[] = []
  for (const each of pastSurveys) past.push(await seePast(context, each))
  return { open, past }
}

async function firstKey(folder: string): Promise<KeyPair> {
  const [file = ''] = keyFiles(folder)
  const read = await openKeyFile(await readText(file), passphrase)
  if (read.ok) return read.value
  throw new Refusal(read.problems.map((problem) => keyFileSentence(problem, file)).join('\n'))
}
