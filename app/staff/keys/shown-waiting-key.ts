import type { AskedKey } from '#app/operations/keys/find-key'

import type { KeyProblem } from './key-problem'

/** A waiting key, as its page shows it to one reader. */
export interface ShownWaitingKey {
  fingerprint: string
  /** Of whoever made it. */
  name: string
  madeOn: string
  /** In base64url. */
  publicKey: string
  /** The same as a file, for the command line. */
  publicFile: string
  /** The reader made it. */
  own: boolean
  /** Its maker is no key holder, so it is not let in. */
  withoutRole: boolean
  /** There are answers to share with it. */
  toShare: boolean
  atHand: AskedKey[]
  holders: string[]
  problems: KeyProblem[]
}
