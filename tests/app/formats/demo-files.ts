import { findingsFile, type FileFormat, type FindingsInput } from '#app/formats/findings-file'
import type { Language } from '#surveys/definition/survey'

import { demoRelease } from '../../surveys/reports/demo-release'
import type { Released } from '../../surveys/reports/released'
import { findingsOf } from './some-findings'

const releases = new Map<string, Promise<Released>>()
const files = new Map<string, Promise<Uint8Array>>()

/** A release of the demonstration, read once for all tests of a file. */
export function demo(slug: string): Promise<Released> {
  const known = releases.get(slug) ?? demoRelease(slug)
  releases.set(slug, known)
  return known
}

export async function demoInput(slug: string, lang: Language): Promise<FindingsInput> {
  return findingsOf(await demo(slug), lang)
}

/** Made once for all tests of a file. */
export function demoFile(format: FileFormat, slug: string, lang: Language): Promise<Uint8Array> {
  const name = `${format} ${slug} ${lang}`
  const known =
    files.get(name) ?? demoInput(slug, lang).then((input) => findingsFile(format, input))
  files.set(name, known)
  return known
}
