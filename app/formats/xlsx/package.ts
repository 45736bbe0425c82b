import { strFromU8, strToU8, unzipSync } from 'fflate'

import { zipped } from '../zipped'
import { fitted, printNames, type Print } from './print'

/** The library writes the clock into the file and cannot say how a sheet is printed: its parts are mended and packed again in an order of their own. */
export function packed(bytes: Uint8Array, prints: Print[] = []): Uint8Array {
  const made = Object.entries(unzipSync(new Uint8Array(bytes)))
  return zipped(Object.fromEntries(made.map(([name, part]) => [name, mended(name, part, prints)])))
}

function mended(name: string, part: Uint8Array, prints: Print[]): Uint8Array {
  const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name) ?? []
  if (number !== undefined) {
    const print = prints[Number(number) - 1]
    return strToU8(fitted(withPanes(strFromU8(part)), print?.across))
  }
  if (name !== 'xl/workbook.xml') return part
  return strToU8(strFromU8(part).replace('<definedNames/>', () => printNames(prints)))
}

// Where rows alone are frozen, there is no pane at the right.
function withPanes(xml: string): string {
  const onlyRows = /(<pane ySplit="\d+") xSplit="0" ([^>]*activePane=)"bottomRight"/
  return xml.replace(onlyRows, '$1 $2"bottomLeft"')
}
