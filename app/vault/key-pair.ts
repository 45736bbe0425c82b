/**
 * Both halves always travel together: opening needs the public one too, and WebCrypto has no sure
 * way to it from the private one (in Firefox the library guesses, and every second guess is wrong).
 */
export interface KeyPair {
  /** 65 bytes, an uncompressed point of P-256. */
  publicKey: Uint8Array
  /** 32 bytes. */
  privateKey: Uint8Array
}
