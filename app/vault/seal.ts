import { pad } from './pad'
import { boundToPlace, requireId, type Place } from './place'
import { sealTo } from './seal-to'
import { purposes } from './purposes'

/** An envelope that only the survey’s private key opens, and only at this place. */
export async function sealEnvelope(
  surveyPublicKey: Uint8Array,
  place: Place,
  plaintext: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  requireId(place)
  const binding = { info: purposes.envelope, aad: boundToPlace(place) }
  return sealTo(surveyPublicKey, binding, pad(plaintext))
}
