import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'

import { sha256Of } from '#app/analysis/sha256'
import { canonical } from '#surveys/canonical'
import type { KnownVersion } from '#surveys/findings/dataset'
import { makeRelease } from '#surveys/findings/make-release'
import { publishedOf } from '#surveys/findings/published-of'
import { readRelease } from '#surveys/findings/read-release'
import type { Release, ReleaseQuote } from '#surveys/findings/release'

import { evil } from './hard/evil'
import { makeHardRelease, versionsOf } from './hard/make'
import { hardSurvey } from './hard/survey'
import { madeAlone } from './made-alone'

export interface HardRelease {
  bytes: string
  release: Release
  versions: KnownVersion[]
}

/** All that is hard to show in one release, made of answers as key holders make it; once a run. */
export async function hardRelease(wave: 2025 | 2026 = 2026): Promise<HardRelease> {
  const file = join(inject('commands'), `hard-${String(wave)}.release.json`)
  const versions = versionsOf(hardSurvey(wave))
  await madeAlone(file, async () => {
    const own = `${file}.${String(process.pid)}`
    await writeFile(own, await makeHardRelease(wave))
    await rename(own, file)
  })
  return opened(readFileSync(file, 'utf8'), versions)
}

/**
 * The same with quotes that no release is made with any more: what is stored already stays as it
 * is, whatever rules came since, so files and pages must be able to bear it.
 */
export async function withEvilQuotes(): Promise<HardRelease> {
  const { release, versions } = await hardRelease()
  const quotes = Object.values(evil).map((text): ReleaseQuote => ({
    question: 'story',
    text,
    lang: 'en',
    translations: { fr: text },
  }))
  const given = { versions, number: 1, published: publishedOf(release), messages: release.messages }
  return opened(canonical(makeRelease({ ...given, quotes }, sha256Of)), versions)
}

function opened(bytes: string, versions: KnownVersion[]): HardRelease {
  const read = readRelease(bytes, { versions, hash: sha256Of, isStored: true })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { bytes, release: read.value.release, versions }
}
