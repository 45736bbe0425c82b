import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Our own code below `folder`, as paths from the top. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** What a file imports of ours, as paths from the top without ending; packages are left out. */
export function importsOf(file: string): string[] {
  return namesIn(file).flatMap((path) => {
    if (path.startsWith('#')) return [path.slice(1)]
    return path.startsWith('.') ? [join(file, '..', path)] : []
  })
}

/** All that files import of ours, directly or by way of others, as paths from the top without ending. */
export function reachedFrom(files: string[]): Set<string> {
  const found = new Set<string>()
  const left = [...files]
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    for (const target of importsOf(file)) {
      if (found.has(target)) continue
      found.add(target)
      left.push(...[`${target}.ts`, `${target}.tsx`].filter((path) => existsSync(path)))
    }
  }
  return found
}

/** The packages and Node modules a file imports. */
export function packagesOf(file: string): string[] {
  return namesIn(file).filter((path) => !path.startsWith('#') && !path.startsWith('.'))
}

/** The modules a file imports values from; imports of types alone vanish when it runs. */
export function valuesFrom(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements
    .filter((statement) => ts.isImportDeclaration(statement))
    .filter(({ importClause }) => importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
    .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''))
}

const known = new Map<string, string[]>()

// Each file is asked for by every way that leads to it.
function namesIn(file: string): string[] {
  const names = known.get(file) ?? readNames(file)
  known.set(file, names)
  return names
}

function readNames(file: string): string[] {
  const read = ts.preProcessFile(readFileSync(file, 'utf8'), true, true)
  return read.importedFiles.map(({ fileName }) => fileName)
}
