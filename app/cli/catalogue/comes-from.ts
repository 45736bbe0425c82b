import { sep } from 'node:path'

/** Whether an error came through a file of this folder. */
export function comesFrom(error: unknown, folder: string): boolean {
  const place = folder.endsWith(sep) ? folder : `${folder}${sep}`
  return error instanceof Error && (error.stack ?? '').includes(place)
}
