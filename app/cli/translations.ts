import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readSurvey, type Language } from '#surveys/definition/survey'
import { surveyFolders } from './catalogue/check-catalogue'
import { loadSurvey } from './catalogue/load-survey'
import { catalogueFolder } from './check'
import { Refusal, WrongUsage, type Command } from './command'
import { inStep, type Changes } from './in-step'
import { mark } from '#app/operations/mark'
import { sentenceFor } from './words'

export const translations: Command = {
  usage: 'SLUG [--lang L] [--confirm] [--json]',
  words: { from: 1, to: 1 },
  options: {
    lang: { type: 'string', means: 'only this language, such as fr or pt-BR' },
    confirm: {
      type: 'boolean',
      means: 'a translator has read again what was made from older English',
    },
    json: { type: 'boolean', means: 'prints JSON' },
    catalogue: { type: 'string', means: 'the folder with the surveys (surveys/catalogue)' },
  },
  async run(asked) {
    const { words, values, flags } = asked
    const catalogue = catalogueFolder(asked)
    const survey = await readFolder(catalogue, words[0] ?? '')
    const chosen = chosenLanguages(survey.languages, values.lang)
    const changes = chosen.map((language) => {
      const file = join(dirname(survey.file), `${language}.json`)
      return { ...bringInStep(file, language, survey, flags.confirm === true), file, language }
    })
    const lines = changes.map(({ file, ...each }) => lineOf(relative(process.cwd(), file), each))
    process.stdout.write(flags.json ? `${JSON.stringify({ changes }, null, 2)}\n` : lines.join(''))
    return 0
  },
}

interface Read {
  file: string
  english: Record<string, string>
  languages: Language[]
  texts: Partial<Record<Language, Record<string, string>>>
  madeFrom: Partial<Record<Language, Record<string, string>>>
}

async function readFolder(catalogue: string, slug: string): Promise<Read> {
  if (!surveyFolders(catalogue).includes(slug)) throw new Refusal(`There is no survey “${slug}”.`)
  const { file, survey, problems } = await loadSurvey(catalogue, slug)
  const broken = problems.map(
    (each) => `${relative(process.cwd(), each.file)}:${each.line} ${sentenceFor(each)}`,
  )
  if (broken.length > 0) throw new Refusal(broken.join('\n'))
  const read = readSurvey(survey)
  if (!read.ok) throw new Refusal(`The survey has errors: run check ${slug} first.`)
  const { languages: offered, texts, madeFrom = {} } = read.value
  return { file, english: texts.en ?? {}, languages: offered, texts, madeFrom }
}

function chosenLanguages(offered: Language[], asked: string | undefined): Language[] {
  const others = offered.filter((language) => language !== 'en')
  if (asked === undefined) return others
  const language = others.find((each) => each === asked)
  if (!language) throw new WrongUsage(`“${asked}” is none of ${others.join(', ')}.`)
  return [language]
}

function bringInStep(file: string, language: Language, survey: Read, confirmed: boolean): Changes {
  const before = { texts: survey.texts[language] ?? {}, made_from: survey.madeFrom[language] ?? {} }
  const { translation, changes } = inStep(survey.english, before, mark, confirmed)
  const text = `${JSON.stringify(translation, null, 2)}\n`
  if (!existsSync(file) || JSON.stringify(before) !== JSON.stringify(translation)) {
    writeFileSync(file, text)
  }
  return changes
}

function lineOf(file: string, { added, removed, stamped, confirmed, stale }: Changes): string {
  return (
    `${file}: ${added} added, ${removed} removed, ${stamped} stamped, ` +
    `${confirmed} confirmed, ${stale} to read again\n`
  )
}
