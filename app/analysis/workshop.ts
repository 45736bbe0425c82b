import { randomBytes } from '@noble/hashes/utils.js'

import { shareOnSending } from './keys/let-in-form'
import { makeKeyIn } from './keys/make-key-form'
import { show } from './keys/parts'
import { makeKeysOnSending } from './keys/survey-keys-form'
import { tryKeyIn } from './keys/try-key-form'

// Browsers have no cryptography on pages that came over a line anybody can change.
const able = isSecureContext

show(document, 'needs-script', false)
show(document, 'needs-https', !able)
show(document, 'with-script', able)
if (able) wake()

function wake() {
  for (const form of forms('makes-key')) makeKeyIn(form, (length) => randomBytes(length))
  for (const form of forms('makes-survey-keys')) makeKeysOnSending(form)
  for (const form of forms('lets-in')) shareOnSending(form)
  for (const form of forms('tries-key')) tryKeyIn(form)
}

function forms(name: string) {
  return document.querySelectorAll<HTMLFormElement>(`form[data-${name}]`)
}
