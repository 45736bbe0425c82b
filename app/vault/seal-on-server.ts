import { sealOnce } from './hpke-on-server'
import { pad } from './pad'
import { boundToPlace, requireId, type Place } from './place'
import { joined } from './sealed-bytes'
import { pointLength, purposes } from './purposes'

/** The same envelope as `sealEnvelope` makes, in a fifth of the time. */
export function sealEnvelopeOnServer(
  surveyPublicKey: Uint8Array,
  place: Place,
  plaintext: Uint8Array,
): Uint8Array<ArrayBuffer> {
  requireId(place)
  // Node would take a point in its short form too, but the RFC hashes the long one.
  if (surveyPublicKey.length !== pointLength || surveyPublicKey[0] !== 4) {
    throw new Error('A survey’s public key is an uncompressed point of 65 bytes.')
  }
  const binding = { info: purposes.envelope, aad: boundToPlace(place) }
  const { enc, ct } = sealOnce(surveyPublicKey, binding, pad(plaintext))
  return joined(enc, ct)
}
