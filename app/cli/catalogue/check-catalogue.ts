import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSurvey } from '#surveys/definition/survey'
import { lint, type Lint } from '#surveys/lint/lint'
import type { Known } from '#surveys/lint/rule'
import { mark } from '#app/operations/mark'
import { fileProblem, type FileProblem } from './file-problem'
import { listenForLate, withLate } from './late-errors'
import { loadSurvey, type Loaded } from './load-survey'
import { locate } from './locate'
import { repeatedKeys } from './repeated-keys'
import { sourcesOf, type Source } from './sources'
import { unplaced } from './unplaced'

/** What check found in one folder. */
export interface Checked {
  loaded: Loaded
  problems: FileProblem[]
  lint?: Lint
}

/** The folders that hold a survey, or the beginning of one. */
export function surveyFolders(catalogue: string): string[] {
  return readdirSync(catalogue, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(catalogue, name)).some((file) => isOfSurvey(file)))
    .sort()
}

/** Checks every folder of a catalogue, and each against those before it. */
export async function checkCatalogue(
  catalogue: string,
  members: Known['members'],
): Promise<Checked[]> {
  const all = await loadAll(catalogue)
  const others: { slug: string; code: string }[] = []
  return rightfulFirst(all).map((loaded) => {
    const known = { mark, others: [...others], ...(members && { members }) }
    const read = readSurvey(loaded.survey)
    if (read.ok) others.push({ slug: read.value.slug, code: read.value.code })
    return checkLoaded(loaded, known)
  })
}

async function loadAll(catalogue: string): Promise<Loaded[]> {
  const all: Loaded[] = []
  const late = listenForLate(catalogue)
  for (const folder of surveyFolders(catalogue)) all.push(await loadSurvey(catalogue, folder))
  return withLate(all, late.end(), catalogue)
}

// Of two surveys with one name, the one in the folder of that name may keep it.
function rightfulFirst(all: Loaded[]): Loaded[] {
  const isRightful = ({ survey, folder }: Loaded) =>
    (survey as { slug?: unknown } | undefined)?.slug === folder
  return [...all.filter(isRightful), ...all.filter((loaded) => !isRightful(loaded))]
}

function checkLoaded(loaded: Loaded, known: Known): Checked {
  if (!('survey' in loaded)) return { loaded, problems: loaded.problems }
  const found = lint(loaded.survey, known)
  const sources = sourcesOf(loaded.file)
  const written = sourceProblems(loaded, sources)
  const located = found.problems
    .filter(({ code, language }) => code !== 'missing-language' || !hasFile(loaded, language))
    .filter(({ facts }) => !written.lost.includes(String(facts.question)))
    .map((problem) => ({ ...problem, ...locate(problem, loaded, sources) }))
  const misnamed = located.some(({ rule }) => rule === 'used-name') ? [] : wrongFolder(loaded)
  const problems = [...loaded.problems, ...written.problems, ...located, ...misnamed]
  return { loaded, lint: found, problems }
}

/** What only the text of the files shows, and the questions that are lost by it. */
function sourceProblems({ survey }: Loaded, sources: Source[]) {
  const read = readSurvey(survey)
  const [own] = sources
  const { problems, questions } =
    read.ok && own ? unplaced(own, read.value) : { problems: [], questions: [] }
  return { problems: [...sources.flatMap(repeatedKeys), ...problems], lost: questions }
}

// A file that could not be read has its own problem already.
function hasFile({ translations }: Loaded, language: FileProblem['language']): boolean {
  return language !== undefined && translations[language] !== undefined
}

function wrongFolder({ survey, folder, file }: Loaded): FileProblem[] {
  const read = readSurvey(survey)
  if (!read.ok || read.value.slug === folder) return []
  const line =
    sourcesOf(file)[0]
      ?.text.split('\n')
      .findIndex((each) => each.includes('survey(')) ?? 0
  return [fileProblem('slug-folder', { file, line: line + 1 }, { slug: read.value.slug, folder })]
}

function isOfSurvey(file: string): boolean {
  return file === 'survey.ts' || /^(fr|es|ru|zh)\.json$/.test(file)
}
