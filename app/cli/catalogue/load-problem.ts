import { existsSync, readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KitProblem } from '#surveys/kit/kit-problem'
import { fileProblem, type FileProblem } from './file-problem'
import { lineAt } from './json-lines'
import { kitWords } from './kit-words'
import { ringFrom, sourcesOf } from './sources'
import { syntaxProblem } from './syntax-problem'

interface Thrown {
  name: string
  message: string
  stack: string
}

/** Why a survey file could not be read, as one problem that names its file and line. */
export function loadProblem(error: unknown, file: string, catalogue: string): FileProblem {
  const thrown = thrownBy(error)
  const place = placeIn(thrown, catalogue) ?? { file, line: 1 }
  return (
    kitProblem(error, place) ??
    syntaxProblem(thrown.message) ??
    importProblem(thrown, place) ??
    wordProblem(thrown, file, place) ??
    orderProblem(thrown, file, place) ??
    fileProblem('file-throws', place, { message: firstLine(thrown.message) })
  )
}

function thrownBy(error: unknown): Thrown {
  if (!(error instanceof Error)) return { name: '', message: String(error), stack: '' }
  const { name, message, stack = '' } = error
  return { name, message, stack }
}

/** What the kit itself refuses, on the line of the setting it names. */
function kitProblem(error: unknown, { file, line }: Place): FileProblem | undefined {
  if (!(error instanceof KitProblem)) return undefined
  const { code, at, facts } = error
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const named = new RegExp(`\\b${facts.setting ?? ''}['"]?\\s*:`)
  const further = lines.slice(line - 1).findIndex((each) => named.test(each))
  return { ...fileProblem(code, { file, line: line + Math.max(0, further) }, facts), at }
}

function importProblem({ message, stack }: Thrown, place: Place): FileProblem | undefined {
  const missing = /Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1]
  if (missing !== undefined) {
    const from = /imported from (\S+)|Require stack:\n- (\S+)/.exec(message)
    const file = fileOf(from?.[1] ?? from?.[2] ?? place.file)
    const name = basename(missing)
    return fileProblem('import-missing', { file, line: lineWith(file, name) }, { name })
  }
  const unknown = /module '([^']+)' does not provide an export named '([^']+)'/.exec(message)
  if (!unknown) return undefined
  const [, from = '', name = ''] = unknown
  const [, file = place.file, line = '1'] = /^(file:\S+?):(\d+)$/m.exec(stack) ?? []
  return fileProblem('export-missing', { file: fileOf(file), line: Number(line) }, { from, name })
}

// “needs.is is not a function”, where needs is a question of several choices.
function wordProblem({ message }: Thrown, file: string, place: Place): FileProblem | undefined {
  const [, question = '', word = ''] = /(\w+)\.(\w+) is not a function$/.exec(message) ?? []
  const declared = new RegExp(`\\bconst ${question} = (\\w+)\\(`)
  const kinds = sourcesOf(file).flatMap(({ text }) => declared.exec(text)?.[1] ?? [])
  const [kind = ''] = question === '' ? [] : kinds
  const words = Object.hasOwn(kitWords, kind) ? kitWords[kind] : undefined
  if (!words || words.includes(word)) return undefined
  return fileProblem('condition-word', place, { question, kind, word, words })
}

function orderProblem({ name, message }: Thrown, file: string, place: Place) {
  const early = /^Cannot access '(?:import_)?([^']+)' before/.exec(message)?.[1]
  const empty = /^Cannot read properties of undefined|is not a function$/.test(message)
  if (early === undefined && !empty) {
    const unknown = name === 'ReferenceError' && /^(\S+) is not defined/.exec(message)?.[1]
    return unknown ? fileProblem('not-declared', place, { name: unknown }) : undefined
  }
  const ring = ringFrom(file)?.map((each) => basename(each))
  if (ring) return fileProblem('import-cycle', place, { ring: ring.join(' → ') })
  if (early !== undefined) return fileProblem('used-before-declared', place, { name: early })
  return fileProblem('no-value', place)
}

interface Place {
  file: string
  line: number
}

/** The first line of ours that the error came through. */
function placeIn({ stack }: Thrown, catalogue: string): Place | undefined {
  const frames = stack
    .split('\n')
    .filter((frame) => !/at Object\.\w+ \[as |at Object\.(?!<)/.test(frame))
  const places = frames.flatMap((frame) => {
    const [, file = '', line] = /\(?((?:file:\/\/)?\/[^()]+?):(\d+):\d+\)?$/.exec(frame) ?? []
    return file === '' ? [] : [{ file: fileOf(file), line: Number(line) }]
  })
  return places.find(({ file }) => !relative(catalogue, file).startsWith('..'))
}

function fileOf(path: string): string {
  const plain = path.startsWith('file:') ? fileURLToPath(path) : path
  return plain.replace(/\?.*$/, '')
}

function lineWith(file: string, name: string): number {
  if (!existsSync(file)) return 1
  const text = readFileSync(file, 'utf8')
  return lineAt(text, Math.max(0, text.indexOf(name)))
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 200)
}
