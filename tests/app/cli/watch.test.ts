import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { commandLine } from '../../support/command-line'
import { folderOf, surveyFile } from './run-soundings'

test('--watch checks again when a file changes, survives a broken one, and ends with Ctrl-C', async () => {
  const catalogue = folderOf({ 'fine/survey.ts': surveyFile('fine', 'a1b2') })
  const asked = commandLine(['check', '--watch', '--catalogue', catalogue])
  const child = spawn(process.execPath, asked)
  let seen = ''
  const sees = async (words: string) => {
    while (!seen.includes(words)) await once(child, 'heard')
    seen = ''
  }
  const hear = (text: Buffer) => {
    seen += text.toString()
    child.emit('heard')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const survey = join(catalogue, 'fine/survey.ts')

  await sees('0 errors')
  const text = readFileSync(survey, 'utf8')
  writeFileSync(survey, text.replace('single(', 'single(,'))
  await sees('1 error,')
  writeFileSync(survey, text)
  await sees('0 errors')
  child.kill('SIGINT')
  const [code] = (await once(child, 'exit')) as [number | null]

  expect(code).toBe(0)
})
