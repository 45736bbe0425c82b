import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

import { lotsIn } from '#app/mail/mail-room'
import { findRecipients } from '#app/operations/reminders/recipients'
import { toBase64url } from '#app/vault/base64url'
import { canonical } from '#surveys/canonical'

import type { AtWork } from '../door'
import type { ShownLetter } from './letters'

/** To how many members each text goes, and a mark of just this. */
export async function sharesOf(atWork: AtWork, letters: ShownLetter[]) {
  const offered = letters.map(({ lang }) => lang)
  const { byLanguage, without } = await findRecipients(atWork, offered)
  const shares = letters.map((letter) => {
    const to = byLanguage.get(letter.lang) ?? []
    return { ...letter, members: to.length, messages: lotsIn([{ ...letter, to }]) }
  })
  const members = shares.reduce((sum, share) => sum + share.members, 0)
  const seen = toBase64url(sha256(utf8ToBytes(canonical(shares))))
  return { letters: shares, members, without, seen }
}
