import type { Figure } from './figure'
import type { Scale } from './rounds'
import { bytes } from './rows/bytes'
import { counting } from './rows/counting'
import { drills } from './rows/drill'
import { exports } from './rows/exports'
import { gate } from './rows/gate'
import { inserts } from './rows/inserts'
import { journeys } from './rows/journeys'
import { memory } from './rows/memory'
import { opening } from './rows/opening'
import { rawCsv } from './rows/raw-csv'
import { respond } from './rows/respond'
import { rounding } from './rows/rounding'
import { sealing } from './rows/sealing'
import { starting } from './rows/starting'

export interface Row {
  name: string
  measure: (scale: Scale) => Promise<Figure[]>
  /** Only run where it is named. */
  asked?: boolean
}

/** Every part of the bench, in the order in which it is run. */
export const rows: Row[] = [
  { name: 'bytes', measure: bytes },
  { name: 'journeys', measure: journeys },
  { name: 'sealing', measure: sealing },
  { name: 'inserts', measure: inserts },
  { name: 'opening', measure: opening },
  { name: 'counting', measure: counting },
  { name: 'rounding', measure: rounding },
  { name: 'raw-csv', measure: rawCsv },
  { name: 'exports', measure: exports },
  { name: 'start', measure: starting },
  { name: 'respond', measure: respond },
  { name: 'memory', measure: memory },
  { name: 'drill', measure: drills, asked: true },
  { name: 'gate', measure: gate, asked: true },
]
