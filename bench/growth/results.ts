import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

import type { Measured } from './curves'

/** Each curve by its name: what was measured, step by step. */
export type Growth = Record<string, { step: number; measured: Measured }[]>

const file = join('bench', 'growth.json')

/** What was measured before; nothing where nothing was. */
export function readGrowth(): Growth {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { curves: Growth }).curves
  } catch {
    return {}
  }
}

export function writeGrowth(curves: Growth): void {
  const machine = { cores: cpus().length, gigabytes: Math.round(totalmem() / 2 ** 30) }
  const written = { node: process.version, machine, curves }
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`)
}
