import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { pipedIn } from '#surveys/definition/piping'
import { questionTypes } from '#surveys/definition/question-types/all'
import { readSurvey, type Survey } from '#surveys/definition/survey'
import { mistakesIn } from './mistakes-in'

const root = new URL('../../../', import.meta.url).pathname
const guide = await readFile(`${root}docs/guides/survey-language.md`, 'utf8')
const example = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code).join('\n')

test('the examples of the guide compile', { timeout: 120_000 }, () => {
  expect(mistakesIn('surveys/catalogue/example-survey/survey.ts', example)).toEqual([])
})

test('a mistake in the guide would be found', { timeout: 120_000 }, () => {
  const wrong = example.replace("swLed.isNot('no')", "swLed.isNot('nope')")
  expect(mistakesIn('surveys/catalogue/example-survey/survey.ts', wrong)).toHaveLength(1)
})

test('the examples of the guide make one sound survey that shows every type of question', async () => {
  const survey = await runExample()
  const questions = survey.pages.flatMap((page) => page.questions)
  expect(readSurvey(survey)).toEqual({ ok: true, value: survey })
  expect(new Set(questions.map(({ type }) => type))).toEqual(
    new Set(questionTypes.map(({ type }) => type)),
  )
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
