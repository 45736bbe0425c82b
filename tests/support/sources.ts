import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Our own code below `folder`, as paths from the top. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const imported = /(?:^(?:import|export)\b[^'"`;()=]*?\bfrom\s*|^import\s*|\bimport\()'([^']+)'/gm

/** What a file imports of ours, as paths from the top without ending; packages are left out. */
export function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(imported)].map(([, path = '']) => path)
  return found.flatMap((path) => {
    if (path.startsWith('#')) return [path.slice(1)]
    return path.startsWith('.') ? [join(file, '..', path)] : []
  })
}

/** The packages and Node modules a file imports. */
export function packagesOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(imported)].map(([, path = '']) => path)
  return found.filter((path) => !path.startsWith('#') && !path.startsWith('.'))
}
