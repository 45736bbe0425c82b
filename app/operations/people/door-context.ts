import type { Context } from '../context'

/** What operations at the staff door are given besides: the time, and what this server keeps secret. */
export interface DoorContext extends Context {
  /** Milliseconds since 1970. */
  now: number
  /** What second factors are sealed with. */
  secret: Uint8Array
}
