import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isLanguage } from '#surveys/definition/language'
import type { Language, Survey } from '#surveys/definition/survey'
import { withTranslations, type Translation } from '#surveys/kit/survey'
import { fileProblem, type FileProblem } from './file-problem'
import { importAlone } from './import-alone'
import { loadProblem } from './load-problem'
import { readTranslation, type TranslationFile } from './read-translation'

/** A folder of the catalogue as it was read. */
export interface Loaded {
  folder: string
  file: string
  /** What the file exports with its translations: a survey, if nothing is wrong with it. */
  survey?: unknown
  translations: Record<Language, TranslationFile>
  problems: FileProblem[]
}

/** Reads one folder; whatever is wrong in it becomes a problem and disturbs nothing else. */
export async function loadSurvey(catalogue: string, folder: string): Promise<Loaded> {
  const file = join(catalogue, folder, 'survey.ts')
  if (!existsSync(file)) {
    return { folder, file, translations: {}, problems: [fileProblem('no-survey-file', { file })] }
  }
  const { translations, problems } = readTranslations(join(catalogue, folder))
  const loaded = { folder, file, translations, problems }
  try {
    const exported = await importAlone(file)
    if (exported === undefined) {
      return { ...loaded, problems: [fileProblem('no-default-export', { file })] }
    }
    return { ...loaded, survey: withFiles(exported, translations) }
  } catch (error) {
    return { ...loaded, problems: [loadProblem(error, file, catalogue)] }
  }
}

function readTranslations(folder: string): Pick<Loaded, 'translations' | 'problems'> {
  const translations: Loaded['translations'] = {}
  const problems: FileProblem[] = []
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.json'))
    .sort()) {
    const file = join(folder, name)
    const language = basename(file, '.json')
    if (language === 'en' || !isLanguage(language)) {
      problems.push(fileProblem('unknown-language-file', { file }, { file: basename(file) }))
      continue
    }
    const translation = readTranslation(file, language)
    translations[language] = translation
    problems.push(...translation.problems)
  }
  return { translations, problems }
}

function withFiles(exported: unknown, files: Loaded['translations']): unknown {
  if (typeof exported !== 'object' || exported === null || !('texts' in exported)) return exported
  const read: Record<Language, Translation> = {}
  for (const [language, { translation }] of Object.entries(files)) {
    if (translation) read[language] = translation
  }
  return withTranslations(exported as Survey, read)
}
