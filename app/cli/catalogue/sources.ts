import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** A file of a questionnaire as its author sees it. */
export interface Source {
  file: string
  text: string
}

/** The survey file and the files beside it that it is made of, each once, the survey first. */
export function sourcesOf(file: string): Source[] {
  const sources = new Map<string, Source>()
  const visit = (path: string) => {
    if (sources.has(path)) return
    const source = { file: path, text: readFileSync(path, 'utf8') }
    sources.set(path, source)
    for (const next of importsOf(source)) visit(next)
  }
  visit(file)
  return [...sources.values()]
}

/** Files that import each other in a ring, if this one leads to such a ring. */
export function ringFrom(file: string): string[] | undefined {
  const walk = (path: string, trail: string[]): string[] | undefined => {
    const start = trail.indexOf(path)
    if (start >= 0) return [...trail.slice(start), path]
    const source = { file: path, text: readFileSync(path, 'utf8') }
    for (const next of importsOf(source)) {
      const ring = walk(next, [...trail, path])
      if (ring) return ring
    }
    return undefined
  }
  return walk(file, [])
}

const imported = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g

function importsOf({ file, text }: Source): string[] {
  return [...text.matchAll(imported)].flatMap(([, path = '']) => {
    const whole = resolve(dirname(file), path)
    const found = [whole, `${whole}.ts`, `${whole}.js`].find(
      (each) => /\.[jt]s$/.test(each) && existsSync(each),
    )
    return found ? [found] : []
  })
}
