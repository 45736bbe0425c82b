import { readBundle, type SealedBundle } from '#app/analysis/read-bundle'
import { unwrapKey } from '#app/analysis/unwrap-key'
import type { KeyPair } from '#app/vault/key-pair'

import { Refusal } from '../command'
import { readKeyFile } from '../staff/key-files'
import { withBundleLines } from './bundle-lines'
import { openingSentence } from './opening-words'

export interface ToOpen {
  slug: string
  bundle: string | undefined
  keyFile: string
}

/** Works with a bundle and the key that opens it; the keys are written over when the work is done. */
export function withSurveyKey<Value>(
  { slug, bundle, keyFile }: ToOpen,
  work: (sealed: SealedBundle, surveyKey: KeyPair) => Promise<Value>,
): Promise<Value> {
  return withBundleLines({ slug, file: bundle }, async (lines, file) => {
    const sealed = await requireBundle(lines, { slug, file })
    const surveyKey = await surveyKeyFor(sealed, keyFile)
    try {
      return await work(sealed, surveyKey)
    } finally {
      surveyKey.privateKey.fill(0)
    }
  })
}

/** A bundle of this survey. */
export async function requireBundle(
  lines: AsyncIterable<string>,
  { slug, file }: { slug: string; file: string },
): Promise<SealedBundle> {
  const read = await readBundle(lines)
  if (!read.ok) {
    const said = read.problems.map(({ code }) => openingSentence({ code, file }))
    throw new Refusal(said.join('\n'))
  }
  const found = read.value.head.slug
  if (found === slug) return read.value
  throw new Refusal(openingSentence({ code: 'other-survey', slug, found }))
}

async function surveyKeyFor(sealed: SealedBundle, keyFile: string): Promise<KeyPair> {
  const holderKey = await readKeyFile(keyFile)
  const unwrapped = await unwrapKey(sealed, holderKey).finally(() => holderKey.privateKey.fill(0))
  if (unwrapped.ok) return unwrapped.value
  throw new Refusal(unwrapped.problems.map(openingSentence).join('\n'))
}
