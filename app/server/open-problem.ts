import type { StartProblem } from './start-problem'

const unwritable = /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY)/
// What Node and PostgreSQL say when there is no server, no such database, or no right to it.
const unreachable = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28|3D000|57P)/

/** What keeps the stores from being opened, if `error` says so. */
export function openProblem(error: unknown, folder: string): StartProblem | undefined {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (unreachable.test(code)) return { code: 'store-unreachable', reason: code }
  if (unwritable.test(code)) return { code: 'folder-unwritable', folder, reason: message }
  return undefined
}
