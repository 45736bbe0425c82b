import { fromBase64url, toBase64url } from '#app/vault/base64url'
import { fingerprintOf } from '#app/vault/fingerprint'
import { openKeyProof } from '#app/vault/open'

import { copiesFor } from './keys-at-hand'
import { openedKey } from './opened-key'
import { field, input } from './parts'
import { rewrapKeys } from './rewrap-keys'
import { tellTrouble } from './trouble'

/**
 * Before a form with `data-lets-in` is sent, a present holder’s own key, opened here, tells what the
 * server sealed to it and shares the key of every survey with the new one. Only that and copies locked
 * to the new key travel.
 */
export function shareOnSending(form: HTMLFormElement): void {
  let busy = false
  form.addEventListener('submit', (event) => {
    if (field(form, 'proof').value !== '') return
    event.preventDefault()
    if (busy) return
    busy = true
    void shared(form)
      .catch(() => 'not-done')
      .then((trouble) => {
        busy = false
        tellTrouble(form, trouble)
        // While the first sending is under way no other one can begin.
        if (trouble === undefined) setTimeout(() => form.requestSubmit(event.submitter))
      })
  })
}

/** What went wrong, if anything did. */
async function shared(form: HTMLFormElement): Promise<string | undefined> {
  if (!field(form, 'compared').checked) return 'not-compared'
  const publicKey = fromBase64url(form.dataset.publicKey ?? '') ?? new Uint8Array()
  // What was compared with its owner must be the key that everything is locked to.
  const next = { publicKey, fingerprint: fingerprintOf(publicKey) }
  if (next.fingerprint !== form.dataset.fingerprint) return 'not-done'
  const opened = await openedKey(form)
  if (!opened.ok) return opened.problems[0]?.code ?? 'not-done'
  const mine = copiesFor(form, opened.value)
  if (!mine) return 'not-at-hand'
  const { fingerprint: holder, keys, sealed } = mine
  const proof = await openKeyProof(opened.value, { waiting: next.fingerprint, holder }, sealed)
  const copies = await rewrapKeys(opened.value, holder, keys, next)
  opened.value.privateKey.fill(0)
  if (!proof.ok) return 'not-done'
  if (!copies.ok) return copies.problems[0]?.code ?? 'shared-key-damaged'
  const sent = copies.value.map((each) => ({ ...each, wrapped: toBase64url(each.wrapped) }))
  field(form, 'wrapped').value = JSON.stringify(sent)
  field(form, 'proof').value = toBase64url(proof.value)
  input(form, 'passphrase').value = ''
  return undefined
}
