import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSurvey } from '#surveys/definition/survey'
import type { Report } from '#app/cli/report'
import { badInputs as brokenFiles } from './bad-input'
import { folderOf, runSoundings, surveyFile } from './run-soundings'
import { slips } from './slips'

const badInputs = [...brokenFiles, ...slips]

const bad = folderOf({
  'fine/survey.ts': surveyFile('fine', 'a1b2'),
  'copied/survey.ts': surveyFile('fine', 'a1b2'),
  'fine-too/survey.ts': surveyFile('fine-too', 'b2b2', (text) =>
    text.replace('Members', 'Members ☂️'),
  ),
  ...Object.assign({}, ...badInputs.map(({ files }) => files)),
} as Record<string, string>)
const badRun = runSoundings('check', '--json', '--catalogue', bad)
const badReport = JSON.parse(badRun.stdout) as Report

function problemsOf(slug: string) {
  return badReport.problems.filter(({ file }) => file.startsWith(join(bad, slug, '/')))
}

test.each(badInputs)('“$slug” is one problem: $code', ({ slug, code, line, file }) => {
  const found = problemsOf(slug)

  expect(found).toMatchObject([{ code, line, level: 'error' }])
  expect(found[0]?.file).toBe(join(bad, file ?? `${slug}/survey.ts`))
})

test('a copied survey is one problem, on the copy', () => {
  expect(problemsOf('copied')).toMatchObject([{ code: 'slug-used', line: 8 }])
})

test('a broken file leaves the others as they are, emoji included', () => {
  expect([...problemsOf('fine'), ...problemsOf('fine-too')]).toEqual([])
  expect(badReport.surveys).toHaveLength(badInputs.length + 3)
})

test('a slip is answered in plain words', () => {
  const sentenceOf = (slug: string) => problemsOf(slug)[0]?.sentence

  expect(sentenceOf('no-paren')).toBe(
    'A bracket stays open: “)” is missing behind this line. It belongs to the bracket that opens on line 3.',
  )
  expect(sentenceOf('spelling')).toBe(
    '“organization” is not possible for “unit”. Possible are: organisation, person, and group.',
  )
  expect(sentenceOf('wrong-word')).toBe(
    '“includes” cannot be asked of “led”, which is made with single. Possible are: is, isNot, and answered.',
  )
  expect(sentenceOf('misspelt')).toBe(
    'There is no setting called “optinal” here. Check the spelling, or take it out.',
  )
})

test('problems mean exit 1 and sentences on stderr, never a stack trace', () => {
  expect(badRun.status).toBe(1)
  expect(badRun.stderr).toContain('syntax/survey.ts:5 error syntax-error')
  expect(badRun.stderr).not.toMatch(/^\s+at |node_modules|\{\{|problems\./m)
})

test('a clean catalogue is exit 0, with a summary and the minutes', () => {
  const catalogue = folderOf({ 'fine/survey.ts': surveyFile('fine', 'a1b2') })
  const { status, stdout, stderr } = runSoundings('check', '--catalogue', catalogue)

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('fine: answering is estimated at 1 minute (en 1)')
  expect(stdout).toContain('1 survey checked: 0 errors, 0 warnings')
})

test('our own catalogue is without errors and unexplained warnings', () => {
  const { status, stderr } = runSoundings('check')

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}, 180_000)

test('--out writes the survey as data that reads back the same', () => {
  const catalogue = translatedCatalogue()
  runSoundings('translations', 'fine', '--catalogue', catalogue)
  const out = join(catalogue, 'draft.json')
  const { status } = runSoundings('check', 'fine', '--out', out, '--catalogue', catalogue)
  const written: unknown = JSON.parse(readFileSync(out, 'utf8'))
  const read = readSurvey(written)

  expect(status).toBe(0)
  expect(read.ok && read.value).toEqual(written)
  expect(written).toMatchObject({
    slug: 'fine',
    texts: { en: { title: 'Members' }, fr: { title: '« Members »' } },
    madeFrom: { fr: { title: expect.stringMatching(/^[0-9a-f]{8}$/) as string } },
  })
})

test('--out writes nothing while there are errors', () => {
  const out = join(bad, 'draft.json')
  const { status, stderr } = runSoundings('check', 'syntax', '--out', out, '--catalogue', bad)

  expect(status).toBe(1)
  expect(stderr).toContain('was not written')
  expect(existsSync(out)).toBe(false)
})

test.each([
  ['an unknown flag', ['check', '--colour'], 2],
  ['--out for all surveys', ['check', '--out', 'x.json'], 2],
  ['an unknown command', ['chek'], 2],
  ['no command', [], 2],
  ['an unknown survey', ['check', 'nobody'], 1],
  ['a catalogue that is not there', ['check', '--catalogue', '/nowhere'], 1],
  ['a list of members that is not there', ['check', '--members', '/nowhere.csv'], 1],
  ['--help', ['check', '--help'], 0],
])('%s ends with its exit code and a plain sentence', (_name, args, status) => {
  const run = runSoundings(...args)

  expect(run.status).toBe(status)
  expect(run.stdout + run.stderr).not.toMatch(/^\s+at /m)
  expect(status === 0 ? run.stderr : run.stdout).toBe('')
})

test('a stale translation is named by file, line and language', () => {
  const catalogue = translatedCatalogue()
  runSoundings('translations', 'fine', '--catalogue', catalogue)
  const survey = join(catalogue, 'fine/survey.ts')
  writeFileSync(survey, readFileSync(survey, 'utf8').replace("'Members'", "'All members'"))
  const { status, stderr } = runSoundings('check', '--catalogue', catalogue)

  expect(status).toBe(1)
  expect(stderr).toMatch(
    /fine\/fr\.json:11 \(fr\) warning stale-translation The French text of “title” was made from an older English text\. Read it again\./,
  )
})

test('the list of members shows what could be recognised', () => {
  const catalogue = folderOf({
    'fine/survey.ts': surveyFile('fine', 'a1b2', (text) =>
      text.replace('Who leads your organisation?', 'Is it led by sex workers?'),
    ),
    'members.csv': 'name,country,languages\nOne,KE,en\nTwo,ug,en\nThree,FR,"en;fr"\n',
  })
  const members = join(catalogue, 'members.csv')
  const { stderr } = runSoundings('check', '--members', members, '--catalogue', catalogue)

  expect(stderr).toContain(
    'Breakdowns are shown only from 40 answers, and the network has 3 members.',
  )
  expect(stderr).toContain(
    'survey.ts:3 warning re-identification Others may know the answers to led.',
  )
})

test('an accepted risk still says how large it is', () => {
  const catalogue = folderOf({
    'fine/survey.ts': surveyFile('fine', 'a1b2', (text) =>
      text
        .replace('Who leads your organisation?', 'Is it led by sex workers?')
        .replace("title: 'Members',", `title: 'Members', accept: ${JSON.stringify(reasons)},`),
    ),
    'members.csv': `name,country\n${'One,KE\n'.repeat(3)}`,
  })
  const members = join(catalogue, 'members.csv')
  const { status, stdout } = runSoundings('check', '--members', members, '--catalogue', catalogue)

  expect(status).toBe(0)
  expect(stdout).toMatch(/accepted: .+ About 25 of 100 members .+ Reason given: It is public\./)
})

const reasons = { 'breakdown-base': 'They grow.', 're-identification-left-out': 'It is public.' }

test('a wrong row in the list of members is named by its number', () => {
  const catalogue = folderOf({
    'fine/survey.ts': surveyFile('fine', 'a1b2'),
    'members.csv': 'name,country\nOne,KE\nTwo,Kenya\n,KE\nFour\n',
  })
  const members = join(catalogue, 'members.csv')
  const { status, stderr } = runSoundings('check', '--members', members, '--catalogue', catalogue)

  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toEqual([
    `${members}: row 3: “KENYA” is no country code of two letters, such as KE.`,
    `${members}: row 4 has no name.`,
    `${members}: row 5 needs 2 fields and has 1.`,
  ])
})

function translatedCatalogue(): string {
  const english = surveyFile('fine', 'a1b2', (text) => text.replace("['en']", "['en', 'fr']"))
  const keys = ['audience', 'consent', 'contact', 'led.options.others', 'led.options.sex_workers']
  const more = ['led.text', 'pages.organisation.title', 'purpose', 'title', 'use']
  const texts = [...keys, ...more].map((key) => [
    key,
    key === 'title' ? '« Members »' : `« ${key} »`,
  ])
  const json = JSON.stringify(
    { texts: Object.fromEntries(texts) as object, made_from: {} },
    null,
    2,
  )
  return folderOf({ 'fine/survey.ts': english, 'fine/fr.json': json })
}
