import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'

import type { Release } from '#surveys/findings/release'
import { themesFormat } from '#surveys/findings/themes/theme'

import { keptMachine, patience, type ClosedSurvey } from './a-closed-survey'
import { aReleasedSurvey, fileWith, firstOf, releasing, type ReleaseTold } from './releasing'

const machine = keptMachine()
let closed: ClosedSurvey

beforeAll(async () => {
  closed = await aReleasedSurvey(machine)
}, patience)

const labels = (en: string) => ({
  ...{ en, fr: 'Être entendu·e', es: 'Ser escuchada', ru: 'Нас слышат', zh: '被听见' },
})

function themesOf(texts: number, carrying: number, label = 'To be heard', survey = closed.slug) {
  const themes = [{ code: 'heard', labels: labels(label), texts: carrying }]
  return fileWith({ format: themesFormat, survey, questions: [{ question: 'message', texts, themes }] })
} // prettier-ignore

const releaseWith = (more: string[]) => releasing(machine, closed, more)

/** How many texts came, as the command tells whoever read none of them. */
async function textsThatCame(): Promise<number> {
  const { stderr } = await releaseWith(['--themes', await themesOf(0, 0)])
  return Number(/0 texts were read, and (\d+) came/.exec(stderr)?.[1])
}

test(
  'themes that cannot be are refused before anything is opened',
  async () => {
    const wrong: [Promise<string>, string][] = [
      [fileWith(['heard']), '“” is missing, or not as a file of themes asks for'],
      [themesOf(3, 4), 'more texts carry this theme than were read (3)'],
      [themesOf(3, 2, 'Heard in Nairobi'), '“Nairobi” could tell who wrote this'],
      [themesOf(3, 2, 'To be heard', 'other'), 'of the survey “other” and not of this one'],
    ]
    for (const [file, sentence] of wrong) {
      const { status, stderr, into } = await releaseWith(['--themes', await file])
      expect([status, readdirSync(into)]).toEqual([1, []])
      expect(stderr).toContain(sentence)
    }
  },
  patience,
)

test(
  'counts of other texts than came are refused, and nothing is written',
  async () => {
    const came = await textsThatCame()
    const { status, stderr, into } = await releaseWith(['--themes', await themesOf(came + 1, 1)])

    expect(came).toBeGreaterThan(20)
    expect([status, readdirSync(into)]).toEqual([1, []])
    expect(stderr).toContain(`“message”: ${came + 1} texts were read, and ${came} came.`)
  },
  patience,
)

test(
  'a later release adds themes, both key holders make the same bytes, and the server accepts it',
  async () => {
    const came = await textsThatCame()
    const more = [
      '--themes',
      await themesOf(came, 3, 'Ask Maria Lopez about it'),
      '--earlier',
      firstOf(machine),
    ]
    const made = await releaseWith(more)
    const other = await releasing(machine, closed, more, (all) =>
      all.map((arg) => (arg === closed.keyFiles[0] ? closed.keyFiles[1] : arg)),
    )

    expect(made.status).toBe(0)
    expect(made.stderr).toContain('“message.heard.labels.en”: “Maria Lopez” may name a person')
    const bytes = readFileSync(made.out, 'utf8')
    expect(readFileSync(other.out, 'utf8')).toBe(bytes)
    const told = JSON.parse(made.stdout) as ReleaseTold
    const { tables, wording } = JSON.parse(bytes) as Release
    const first = JSON.parse(readFileSync(firstOf(machine), 'utf8')) as Release
    expect(told).toMatchObject({ release: 2, isAsBefore: false })
    expect(tables.filter(({ kind }) => kind !== 'theme')).toEqual(first.tables)
    expect(tables.filter(({ kind }) => kind === 'theme').map(({ id }) => id)).toEqual([
      'message.theme.heard',
    ])
    expect(wording.zh?.texts['message.theme.heard']).toBe('被听见')
    for (const file of [firstOf(machine), made.out]) {
      const accepted = await machine.run(['accept', file])
      expect([accepted.status, accepted.stderr]).toEqual([0, ''])
    }
  },
  patience,
)
