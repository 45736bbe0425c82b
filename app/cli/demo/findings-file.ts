import { join } from 'node:path'

/** Where the quotes and messages of a survey lie, as files for the command `release`. */
export function findingsFile(slug: string, name: 'quotes' | 'messages'): string {
  return join('app', 'cli', 'demo', 'findings', slug, `${name}.json`)
}
