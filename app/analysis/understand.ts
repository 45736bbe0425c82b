import { judgeBy, type KnownVersion, type Refused } from '#surveys/findings/judge'
import type { Opened } from '#surveys/findings/opened'

import type { Came } from './open-responses'
import type { Trouble } from './trouble'

/** A response or text that counts, or why something does not. */
export type Understood = { place: number; opened: Opened } | Trouble

/** Judges what was opened just as counting does. */
export async function* understand(
  came: AsyncIterable<Came>,
  judge: (plaintext: unknown) => Opened | Refused,
): AsyncGenerator<Understood> {
  for await (const each of came) {
    const { place } = each
    if ('code' in each) {
      yield each
      continue
    }
    const judged = judge(each.plaintext)
    yield 'code' in judged ? { ...judged, place } : { place, opened: judged }
  }
}

/** Judges without keeping anything. */
export function judgeOnly(versions: KnownVersion[]): (plaintext: unknown) => Opened | Refused {
  const { judge } = judgeBy(versions)
  return (plaintext) => judge(plaintext)
}
