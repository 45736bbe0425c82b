import { Fragment } from 'react'

import { SeenSign } from './seen-sign'
import { piecesOf } from './signs'

/** Words in which every sign that nobody would see is drawn and named, and turns nothing. */
export function SeenWords({ words }: { words: string }) {
  return piecesOf(words, { start: 0, end: words.length }).map(({ start, end, sign }) => (
    <Fragment key={start}>{sign ? <SeenSign sign={sign} /> : words.slice(start, end)}</Fragment>
  ))
}
