import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Translation } from '#surveys/kit/survey'
import type { Language } from '#surveys/definition/survey'
import { fileProblem, type FileProblem } from './file-problem'
import { readJsonLines } from './json-lines'

const textsSchema = z.record(z.string(), z.string())
const translationSchema = z.strictObject({
  texts: textsSchema,
  made_from: textsSchema.default({}),
})

/** A translation file, and on which line of it each key stands. */
export interface TranslationFile {
  file: string
  lines: Map<string, number>
  problems: FileProblem[]
  translation?: Translation
}

export function readTranslation(file: string, language: Language): TranslationFile {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  const { lines, repeated, broken } = readJsonLines(text)
  if (broken !== undefined) {
    return { file, lines, problems: [fileProblem('json-broken', { file, line: broken, language })] }
  }
  const problems = repeated.map(({ key, line }) =>
    fileProblem('duplicate-key', { file, line, language }, { key: key.replace(/^\w+\./, '') }),
  )
  const read = translationSchema.safeParse(JSON.parse(text))
  if (read.success) return { file, lines, problems, translation: read.data }
  const path = read.error.issues[0]?.path.map(String).join('.') ?? ''
  const place = { file, line: lines.get(path) ?? 1, language }
  return { file, lines, problems: [fileProblem('json-shape', place, { part: path || 'texts' })] }
}
