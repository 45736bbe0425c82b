import { writeFileSync } from 'node:fs'
import { canonical } from '#surveys/canonical'
import { readSurvey } from '#surveys/definition/survey'
import type { Checked } from './catalogue/check-catalogue'
import { Refusal } from './command'

/** Writes a survey as data, with all texts and what they were made from. */
export function writeDraft(file: string, [checked]: Checked[]): void {
  const read = readSurvey(checked?.loaded.survey)
  const hasErrors = checked?.problems.some(({ level }) => level === 'error')
  if (!read.ok || hasErrors) {
    throw new Refusal(`${file} was not written: the survey has errors.`)
  }
  try {
    writeFileSync(file, `${canonical(read.value)}\n`)
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : ''
    throw new Refusal(`${file} could not be written: ${reason}.`)
  }
}
