import { findingsFile, type FileFormat, type FindingsInput } from '#app/formats/findings-file'
import type { Language } from '#surveys/definition/survey'

import { demoRelease } from '../../surveys/reports/demo-release'
import { findingsOf } from './some-findings'

const files = new Map<string, Promise<Uint8Array>>()

export async function demoInput(slug: string, lang: Language): Promise<FindingsInput> {
  return findingsOf(await demoRelease(slug), lang)
}

/** Made once for all tests of a file. */
export function demoFile(format: FileFormat, slug: string, lang: Language): Promise<Uint8Array> {
  const name = `${format} ${slug} ${lang}`
  const known =
    files.get(name) ?? demoInput(slug, lang).then((input) => findingsFile(format, input))
  files.set(name, known)
  return known
}
