/** What is sealed to a public key: nothing sealed for one purpose opens as the other. */
export const purposes = {
  envelope: new TextEncoder().encode('soundings/envelope/1'),
  surveyKey: new TextEncoder().encode('soundings/survey-key/1'),
  keyProof: new TextEncoder().encode('soundings/key-proof/1'),
}

/** How long a public key of P-256 is when written in full, and so is what RFC 9180 calls `enc`. */
export const pointLength = 65
