import { factorAddress, isSecret, newFactor } from '#app/operations/people/factor'

import type { AtWork } from './door'
import { qrCode } from './qr-code'

// An app on a telephone shows this to whoever holds the telephone, so it names no network.
const network = 'Soundings'

/** A secret to take into an app, or the one that was taken already, with its picture. */
export function offeredFactor({ random, who: name }: AtWork, known = '') {
  const { secret, address } = isSecret(known)
    ? { secret: known, address: factorAddress(known, { network, name }) }
    : newFactor(random, { network, name })
  return { secret, picture: qrCode(address) }
}
