import { sha256Of } from '#app/analysis/sha256'
import { readRelease } from '#surveys/findings/read-release'

import { demoRelease as bytesOf } from '../../support/demo-release'
import type { Released } from './released'

const known = new Map<string, Promise<Released>>()

/** A release of the demonstration network, read back as a server reads it; once in a process. */
export function demoRelease(slug: string): Promise<Released> {
  const released = known.get(slug) ?? readDemoRelease(slug)
  known.set(slug, released)
  return released
}

async function readDemoRelease(slug: string): Promise<Released> {
  const { bytes, versions } = await bytesOf(slug)
  const read = readRelease(bytes, { versions, hash: sha256Of })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { release: read.value.release, versions }
}
