import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

import { plainSurvey } from '#app/cli/demo/dated-survey'
import type { Answers } from '#surveys/definition/answer'

import { answersFor } from '../../../support/answers-for'
import { inDays, machineIn, sure, type Machine } from '../staff/machine'

export interface ClosedSurvey {
  slug: string
  bundle: string
  keyFiles: [string, string]
}

/** A survey of a catalogue, answered, closed and handed out as a bundle by the real commands. */
export async function aClosedSurvey(
  machine: Machine,
  { slug, catalogue, lines }: { slug: string; catalogue: string; lines: string[] },
): Promise<ClosedSurvey> {
  const at = (name: string) => join(machine.folder, name)
  const keyFiles: [string, string] = [at('amara'), at('bo')]
  for (const [n, name] of ['Amara', 'Bo'].entries()) {
    await sure(machine, ['keys', 'new', '--out', keyFiles[n] ?? ''])
    await sure(machine, ['keys', 'add', `${keyFiles[n]}.pub`, '--name', name])
  }
  const dates = ['--opens', inDays(0), '--closes', inDays(30)]
  await sure(machine, ['publish', slug, ...dates, '--catalogue', catalogue])
  const answers = at(`${slug}.ndjson`)
  writeFileSync(answers, lines.join('\n'))
  await sure(machine, ['respond', slug, '--file', answers])
  await sure(machine, ['close', slug])
  const bundle = at(`${slug}.bundle`)
  await sure(machine, ['bundle', slug, '--out', bundle])
  return { slug, bundle, keyFiles }
}

export const patience = 120_000

/** The survey with every type of question, so many responses in five languages to it as lines. */
export async function everyTypeLines(
  count: number,
  more: (path: number) => Answers = () => ({}),
): Promise<string[]> {
  const survey = await plainSurvey('tests/support', 'every-type')
  return Array.from({ length: count }, (_, path) => {
    const answers = { ...answersFor(survey, path), ...more(path) }
    return JSON.stringify({ lang: survey.languages[path % survey.languages.length], answers })
  })
}

/** A machine for all tests of a file. */
export function keptMachine(): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  return machineIn(folder, join(folder, 'data'))
}

/** A bundle with some lines changed. */
export function changedBundle(
  { bundle }: ClosedSurvey,
  file: string,
  change: (lines: string[]) => string[],
): string {
  const whole = readFileSync(bundle, 'utf8').trimEnd().split('\n')
  writeFileSync(file, `${change(whole).join('\n')}\n`)
  return file
}
