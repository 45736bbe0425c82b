import { readSurvey } from '#surveys/definition/survey'
import type { Problem } from '#surveys/lint/problem'
import { lineAt } from './json-lines'
import type { Loaded } from './load-survey'
import type { Source } from './sources'

interface Place {
  file: string
  line: number
}

/** The file and line where a problem stands. */
export function locate(problem: Problem, loaded: Loaded, sources: Source[]): Place {
  const { language, at } = problem
  const translation = language && loaded.translations[language]
  if (translation && at !== '' && at !== 'languages') {
    return { file: translation.file, line: lineOfKey(translation.lines, at) }
  }
  for (const source of sources) {
    const found = placeIn(source.text, problem, englishOf(loaded.survey, problem.at))
    if (found >= 0) return { file: source.file, line: lineAt(source.text, found) }
  }
  return { file: loaded.file, line: surveyLine(sources[0]?.text ?? '') }
}

/** The line of a key, or of the key behind which it belongs. */
function lineOfKey(lines: Map<string, number>, at: string): number {
  const line = lines.get(`texts.${at}`)
  if (line !== undefined) return line
  const before = [...lines.keys()].filter((key) => key.startsWith('texts.') && key < `texts.${at}`)
  return lines.get(before.sort().at(-1) ?? 'texts') ?? lines.get('texts') ?? 1
}

function placeIn(text: string, { at, code }: Problem, english?: string): number {
  const [first = '', second = ''] = at.split('.')
  if (first === 'accept') return after(text, /\baccept\s*:/, nameOf(second))
  if (first === 'pages' && second !== '') {
    const page = search(text, new RegExp(`\\bpage\\(\\s*${quoted(second)}`))
    return page < 0 ? page : closest(text, page, english)
  }
  const asked = new RegExp(`\\b\\w+\\(\\s*${quoted(first)}`, 'g')
  const calls = [...text.matchAll(asked)].map((match) => match.index + match[0].length - 1)
  const call = code.startsWith('duplicate') ? calls.at(-1) : calls[0]
  if (call !== undefined) return closest(text, call, english, at.split('.').at(-1))
  return at === '' ? -1 : after(text, /\bsurvey\(/, nameOf(first))
}

function englishOf(survey: unknown, key: string): string | undefined {
  const read = readSurvey(survey)
  return read.ok ? read.value.texts.en?.[key] : undefined
}

/** The text itself behind this place, or the code it belongs to, or the place. */
function closest(text: string, from: number, english?: string, code?: string): number {
  const written = english === undefined ? -1 : indexOfText(text, english, from)
  if (written >= 0) return written
  const elsewhere = english === undefined ? -1 : indexOfText(text, english, 0)
  if (elsewhere >= 0) return elsewhere
  const end = text.indexOf('\n\n', from)
  const own = text.slice(from, end < 0 ? undefined : end)
  const option = code ? search(own, nameOf(code)) : -1
  return option < 0 ? from : from + option
}

function indexOfText(text: string, words: string, from: number): number {
  const spellings = [words, words.replaceAll("'", "\\'"), words.replaceAll('"', '\\"')]
  const places = spellings
    .flatMap((spelling) => [`'${spelling}'`, `"${spelling}"`, `\`${spelling}\``])
    .map((spelling) => text.indexOf(spelling, from))
    .filter((place) => place >= 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

function after(text: string, start: RegExp, wanted: RegExp): number {
  const from = search(text, start)
  if (from < 0) return -1
  const found = search(text.slice(from), wanted)
  return found < 0 ? from : from + found
}

function surveyLine(text: string): number {
  return lineAt(text, Math.max(0, search(text, /\bsurvey\(/)))
}

function nameOf(name: string): RegExp {
  return new RegExp(`(?<![\\w'"-])['"]?${escape(name)}['"]?\\s*[:,]`)
}

function quoted(id: string): string {
  return `['"\`]${escape(id)}['"\`]`
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function search(text: string, pattern: RegExp): number {
  return text.search(pattern)
}
