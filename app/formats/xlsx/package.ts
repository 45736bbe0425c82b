import { strFromU8, strToU8, unzipSync } from 'fflate'

import { zipped } from '../zipped'

/** The library writes the clock into the file: its parts are packed again in an order of their own. */
export function packed(bytes: Uint8Array): Uint8Array {
  const made = Object.entries(unzipSync(new Uint8Array(bytes)))
  return zipped(Object.fromEntries(made.map(([name, part]) => [name, mended(name, part)])))
}

// Where rows alone are frozen, there is no pane at the right.
function mended(name: string, part: Uint8Array): Uint8Array {
  if (!name.startsWith('xl/worksheets/sheet')) return part
  const onlyRows = /(<pane ySplit="\d+") xSplit="0" ([^>]*activePane=)"bottomRight"/
  return strToU8(strFromU8(part).replace(onlyRows, '$1 $2"bottomLeft"'))
}
