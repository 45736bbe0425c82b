import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

import { catalogue, datedSurvey } from '#app/cli/demo/dated-survey'
import { addResponses } from '#app/operations/add-responses'
import type { Survey } from '#surveys/definition/survey'

import { publishNow } from '../../app/operations/a-network'
import { must } from '../../app/operations/answering'
import { fileOfLines } from '../../app/operations/responses-in-lines'
import { workIn } from '../../support/work-in'
import { network } from './network'

interface Line {
  lang: string
  answers: Record<string, unknown>
}

/** The answers of the demonstration under another name, with the long texts of one question alone. */
export async function closedConsultation(question: string) {
  const mark = randomInt(10_000, 99_999)
  const lines = demoLines().map((line) => withTexts(line, question))
  const slug = await workIn(network.dataDir, async (context) => {
    const days = { opens: -14, closes: 45 }
    const dated = await datedSurvey(catalogue, 'access-to-health-2026', context.today, days)
    const own: Survey = { ...dated, slug: `access-to-health-${mark}`, code: `h${mark}` }
    must(await publishNow(context, own))
    const file = fileOfLines(lines.map((line) => JSON.stringify(line)))
    must(await addResponses(context, { slug: own.slug, file }))
    return own.slug
  })
  network.close(slug)
  const written = lines.filter(({ answers }) => answers[question] !== undefined)
  const quotable = (lang: string) => {
    const found = written.find((line) => line.lang === lang && line.answers.may_quote === 'yes')
    return String(found?.answers[question])
  }
  return {
    ...{ slug, texts: written.length },
    quotable: { en: quotable('en'), fr: quotable('fr'), es: quotable('es') },
  }
}

function demoLines(): Line[] {
  const program = ['--import', 'tsx', 'tests/e2e/support/print-demo-lines.ts']
  const { stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return stdout.split('\n').map((line) => JSON.parse(line) as Line)
}

function withTexts({ lang, answers }: Line, question: string): Line {
  const others = Object.entries(answers).filter(([id]) => id === question || !id.endsWith('_words'))
  return { lang, answers: Object.fromEntries(others) }
}
