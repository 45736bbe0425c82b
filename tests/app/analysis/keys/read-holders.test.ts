import { expect, test } from 'vitest'

import { readHolders } from '#app/analysis/keys/read-holders'
import { toBase64url } from '#app/vault/base64url'

import { newHolder } from '../../operations/a-network'

test('a survey’s key is locked to the keys whose fingerprints the page shows, and to no others', async () => {
  const [amara, bo] = [await newHolder('Amara'), await newHolder('Bo')]
  const sent = (fingerprint: string) =>
    JSON.stringify([{ fingerprint, publicKey: toBase64url(amara.pair.publicKey) }])

  const { fingerprint } = amara
  expect(readHolders(sent(fingerprint))).toEqual([
    { fingerprint, public_key: amara.pair.publicKey },
  ])
  expect(() => readHolders(sent(bo.fingerprint))).toThrow('not what the page shows')
})
