import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { commandLine } from '../../support/command-line'

/** The real command in a process of its own. */
export function runSoundings(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandLine(args), {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** A folder of files that nobody will miss, outside the house. */
export function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-catalogue-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A whole survey file without a problem; `change` spoils its text. */
export function surveyFile(slug: string, code: string, change = (text: string) => text): string {
  return change(`import { page, single, survey } from '#surveys/kit/kit'

const led = single('led', 'Who leads your organisation?', {
  sex_workers: 'Sex workers',
  others: 'Other people',
})

export default survey('${slug}', {
  title: 'Members',
  code: '${code}',
  kind: 'member survey',
  unit: 'organisation',
  languages: ['en'],
  access: 'codes',
  opens: '2026-01-15',
  closes: '2026-03-01',
  retention: '2027-03-01',
  purpose: 'We ask our members how the year went.',
  audience: 'Everybody who is a member.',
  use: 'We will publish a report.',
  contact: 'the policy team',
  consent: 'Taking part is your choice.',
  breakdowns: [led],
  pages: [page('organisation', 'Your organisation', [led])],
})
`)
}
