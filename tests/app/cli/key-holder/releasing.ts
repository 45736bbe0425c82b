import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { freshFolder } from '../../../support/fresh-stores'
import { becomeLike, sure, type Machine } from '../staff/machine'
import { aClosedSurvey, everyTypeLines, type ClosedSurvey } from './a-closed-survey'

/** What `release --json` prints. */
export interface ReleaseTold {
  release: number
  hash: string
  level: string
  isAsBefore: boolean
  troubles: { place: number; code: string }[]
}

/** The survey with every type of question, closed, and its first release, made once for the run. */
export async function aReleasedSurvey(machine: Machine): Promise<ClosedSurvey> {
  const lines = await everyTypeLines(90)
  const answered = { slug: 'every-type', catalogue: 'tests/support', lines }
  await becomeLike(machine, 'released', async (own) => {
    await sure(own, releaseArgs(await aClosedSurvey(own, answered), firstOf(own)))
  })
  return aClosedSurvey(machine, answered)
}

export function firstOf({ folder }: Machine): string {
  return join(folder, 'first.release')
}

export function releaseArgs(closed: ClosedSurvey, out: string, more: string[] = []): string[] {
  const { slug, bundle, keyFiles } = closed
  return ['release', slug, '--bundle', bundle, '--key', keyFiles[0], '--out', out, ...more]
}

/** A release by the real command, into a folder of its own; `change` spoils what it is asked. */
export async function releasing(
  machine: Machine,
  closed: ClosedSurvey,
  more: string[] = [],
  change: (args: string[]) => string[] = (all) => all,
) {
  const into = await freshFolder()
  const out = join(into, 'made')
  const said = await machine.run(change(releaseArgs(closed, out, [...more, '--json'])))
  return { ...said, out, into }
}

/** A file with this as JSON. */
export async function fileWith(content: unknown): Promise<string> {
  const file = join(await freshFolder(), 'given.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

export const quote = {
  question: 'message',
  text: 'We were heard.',
  lang: 'en',
  consent: true,
}
