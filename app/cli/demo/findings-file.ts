import { join } from 'node:path'

/** Where quotes and messages lie, as files for `release`, and what was done since, for `outcome`. */
export function findingsFile(slug: string, name: 'quotes' | 'messages' | 'outcome'): string {
  return join('app', 'cli', 'demo', 'findings', slug, `${name}.json`)
}
