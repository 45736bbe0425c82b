import { gather, type Gathering, type KnownVersion } from '#surveys/findings/dataset'
import { readOpened, type Opened } from '#surveys/findings/opened'

import type { Came } from './open-responses'
import type { Trouble } from './trouble'

/** A response or text that counts, or why something does not. */
export type Understood = { place: number; opened: Opened } | Trouble

/** Judges what was opened just as counting does. */
export async function* understand(
  came: AsyncIterable<Came>,
  take: Gathering['take'],
): AsyncGenerator<Understood> {
  for await (const each of came) {
    const { place } = each
    if ('code' in each) {
      yield each
      continue
    }
    const problem = take(each.plaintext)
    const opened = problem ? undefined : readOpened(each.plaintext)
    if (opened) yield { place, opened }
    else yield { ...(problem ?? { code: 'not-a-response' }), place }
  }
}

/** Judges without keeping: what was gathered is forgotten now and then, so that memory stays small. */
export function judgeOnly(versions: KnownVersion[]): Gathering['take'] {
  let [gathering, taken] = [gather(versions), 0]
  return (plaintext) => {
    if (taken === keptAtMost) [gathering, taken] = [gather(versions), 0]
    taken += 1
    return gathering.take(plaintext)
  }
}

const keptAtMost = 5000
