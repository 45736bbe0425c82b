import { readBundle } from '#app/analysis/read-bundle'
import { unwrapKey } from '#app/analysis/unwrap-key'
import { emptyFloor, type Floor } from '#app/analysis/workshop/floor'
import type { Survey } from '#surveys/definition/survey'

import type { Holder } from '../../operations/a-network'
import { must } from '../../operations/answering'
import { quickKeyFile } from '../../../support/quick-key-file'
import { aBundle, streamOf } from '../a-bundle'

export const passphrase = 'three calm umbrellas'
export const unseen = () => undefined

/** The key file of a holder, as they keep it. */
export async function keyFileOf({ pair }: Holder): Promise<string> {
  return JSON.stringify(await quickKeyFile(pair, passphrase))
}

/** A closed survey, its bundle, and a floor with the key of a holder. */
export async function anUnlockedFloor(survey: Survey, responses: object[]) {
  const made = await aBundle(survey, responses)
  const [head = '', ...lines] = made.lines
  const sealed = must(await readBundle(streamOf([head])))
  const surveyKey = must(await unwrapKey(sealed, made.holders[0].pair))
  const floor = emptyFloor()
  must(await floor.resume({ head, surveyKey }, unseen))
  return { ...made, head, lines, floor, surveyKey }
}

/** Opens these lines in parts of a few. */
export async function openedIn(floor: Floor, lines: string[], perPart: number): Promise<string[]> {
  const parts: string[] = []
  for (let after = 0; after < lines.length; after += perPart) {
    const asked = { lines: lines.slice(after, after + perPart), after, most: lines.length }
    parts.push((await floor.open(asked, unseen)).opened)
  }
  return parts
}
