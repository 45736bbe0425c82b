import { findingsFile } from './demo/findings-file'
import type { SeenPast } from './demo/held-surveys'
import type { Shown } from './demo/network'
import type { OpenSurvey } from './demo/open-surveys'
import { people } from './demo/people'

interface Demo extends Shown {
  keyFiles: string[]
  passphrase: string
  password: string
  dataDir: string
  /** Where the server will be: `http://localhost:3000`. */
  address: string
}

/** What the demonstration says at the terminal. */
export const words = {
  begun: 'Setting up the demonstration …',
  notADemo: (dataDir: string) =>
    `${dataDir} holds a network of its own, not the demonstration. Nothing was changed. Choose an empty folder for the demonstration: DATA_DIR=./demo-data npm run demo.`,
  demo: ({ open, past, keyFiles, passphrase, password, dataDir, address }: Demo) => [
    'This is the demonstration: the invented network “Many Umbrellas”, for looking and trying only.',
    'Its members, its answers and its numbers are invented too.',
    'Once the server has started, open:',
    ...open.flatMap((survey) => surveyLines(survey, address)),
    `  The first page: ${address}/en`,
    `  The findings of what is closed, for everybody to read: ${address}/en/findings`,
    ...pastLines(past),
    `The workplace: ${address}/staff, where each of these signs in with “${password}”:`,
    ...people.map(({ name, roles, scope }) => peopleLine(name, roles, scope?.surveys)),
    `Key holders: ${keyFiles.join(' and ')}; the passphrase of both is “${passphrase}”.`,
    ...tryLines(past, keyFiles, dataDir),
    `To begin anew, stop the server and delete ${dataDir}.`,
  ],
}

function surveyLines({ title, code, closesOn, standing, codes }: OpenSurvey, address: string) {
  return [
    `  ${title}, ${standing === 'open' ? 'until' : 'over since'} ${closesOn}: ${address}/en/${code}`,
    ...(codes ? [`    with an access code: ${codes.some.join(', ')} (more in ${codes.file})`] : []),
  ]
}

function pastLines(past: SeenPast[]) {
  return [
    'Closed, with invented answers, kept past their day so that you can open them:',
    ...past.flatMap(({ title, slug, closedOn, hash }) => [
      `  ${title} (${slug}), closed on ${closedOn}`,
      ...(hash === undefined ? [] : [`    released; SHA-256 of the release: ${hash}`]),
    ]),
  ]
}

function peopleLine(name: string, roles: string[], surveys: string[] = []): string {
  const limit = surveys.length > 0 ? `, for ${surveys.join(', ')} only` : ''
  return `  ${name} (${roles.join(', ').replaceAll('-', ' ')}${limit})`
}

/** The way from sealed answers to safe numbers, to be walked again by hand. */
function tryLines(past: SeenPast[], [keyFile = '']: string[], dataDir: string) {
  const slug = past.at(-1)?.slug ?? ''
  const run = `${dataDir === 'data' ? '' : `DATA_DIR=${dataDir} `}npm run soundings --`
  const files = (['quotes', 'messages'] as const).map((name) => {
    return `--${name} ${findingsFile(slug, name)}`
  })
  return [
    'To go the way of a key holder, with that passphrase:',
    `  ${run} open ${slug} --key ${keyFile} --out opened`,
    `  ${run} release ${slug} --key ${keyFile} ${files.join(' ')} --out release.json`,
    `  ${run} accept release.json   (the bytes that are stored already)`,
    'What an attacker can compute from numbers: npm run soundings -- audit FACTS.json',
  ]
}
