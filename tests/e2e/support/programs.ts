import { join } from 'node:path'

const { E2E_PROGRAMS: folder = '' } = process.env

/** The command line, built once for the run. */
export const soundings = join(folder, 'soundings.mjs')

/** The server, built as well. */
export const server = join(folder, 'server.mjs')
