import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { pipedIn } from '#surveys/definition/piping'
import { questionTypes } from '#surveys/definition/question-types/all'
import { readSurvey, type Survey } from '#surveys/definition/survey'
import { lint } from '#surveys/lint/lint'
import { rules } from '#surveys/lint/rules'
import { mistakesIn } from './mistakes-in'

const root = new URL('../../../', import.meta.url).pathname
const guide = await readFile(`${root}docs/guides/survey-language.md`, 'utf8')
const example = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code).join('\n')

test(
  'the examples of the guide compile, and a mistake in them would be found',
  {
    timeout: 360_000,
  },
  () => {
    const wrong = example.replace("swLed.isNot('no')", "swLed.isNot('nope')")

    const [asWritten, spoilt] = mistakesIn('surveys/catalogue/example-survey', [example, wrong])

    expect(asWritten).toEqual([])
    expect(spoilt).toHaveLength(1)
  },
)

test('the examples of the guide make one sound survey that shows every type of question', async () => {
  const survey = await runExample()
  const questions = survey.pages.flatMap((page) => page.questions)
  expect(readSurvey(survey)).toEqual({ ok: true, value: survey })
  expect(new Set(questions.map(({ type }) => type))).toEqual(
    new Set(questionTypes.map(({ type }) => type)),
  )
})

test('check finds nothing in the example but the languages that are still to come', async () => {
  const { problems } = lint(await runExample())
  const toMend = problems.filter(({ level }) => level !== 'notice')
  const found = toMend.map(({ code, language }) => [code, language])
  expect(found).toEqual(['fr', 'es', 'ru', 'zh'].map((each) => ['missing-language', each]))
})

test('the guide accepts warnings only by names that rules have', () => {
  const names = [...guide.matchAll(/accept: \{ '([a-z-]+)'|`\{ '([a-z-]+)': /g)].map(
    ([, one, other]) => one ?? other,
  )
  expect(names).not.toEqual([])
  expect(rules.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
})

test('the guide pipes only from questions that its example has', async () => {
  const survey = await runExample()
  const ids = survey.pages.flatMap((page) => page.questions.map(({ id }) => id))
  expect(ids).toEqual(expect.arrayContaining(pipedIn(guide)))
})

async function runExample(): Promise<Survey> {
  const { outputFiles } = await build({
    stdin: { contents: example, resolveDir: root, loader: 'ts' },
    alias: { '#surveys': `${root}surveys` },
    bundle: true,
    write: false,
    format: 'esm',
  })
  const source = Buffer.from(outputFiles[0]?.text ?? '').toString('base64')
  const { default: survey } = (await import(`data:text/javascript;base64,${source}`)) as {
    default: Survey
  }
  return survey
}
