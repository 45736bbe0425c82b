import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

import { plainSurvey } from '#app/cli/demo/dated-survey'
import type { Answers } from '#surveys/definition/answer'

import { answersFor } from '../../../support/answers-for'
import { becomeLike, keyFilesOf, machineIn, publish, sure, type Machine } from '../staff/machine'

export interface ClosedSurvey {
  slug: string
  bundle: string
  keyFiles: [string, string]
}

interface Answered {
  slug: string
  catalogue: string
  lines: string[]
}

/**
 * A survey of a catalogue, answered, closed and handed out as a bundle by the real commands, once in a
 * run for the same answers.
 */
export async function aClosedSurvey(machine: Machine, answered: Answered): Promise<ClosedSurvey> {
  const { slug, lines } = answered
  const name = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12)
  await becomeLike(machine, `closed-${slug}-${name}`, (own) => close(own, answered))
  return closedOn(machine, slug)
}

function closedOn(machine: Machine, slug: string): ClosedSurvey {
  return { slug, bundle: join(machine.folder, `${slug}.bundle`), keyFiles: keyFilesOf(machine) }
}

async function close(machine: Machine, { slug, catalogue, lines }: Answered): Promise<void> {
  const answers = join(machine.folder, `${slug}.ndjson`)
  await publish(machine, { slug, catalogue })
  writeFileSync(answers, lines.join('\n'))
  await sure(machine, ['respond', slug, '--file', answers])
  await sure(machine, ['close', slug])
  await sure(machine, ['bundle', slug, '--out', closedOn(machine, slug).bundle])
}

export const patience = 360_000

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
