import type { NoteCode, ReleaseFile } from '#surveys/findings/release'

import type { Broken } from './broken-releases'
import { tableIn, the } from './change-release'

/** The same as in broken-releases.ts, where notes, orders and rows are not what the survey says. */
export const brokenInOrder: Broken[] = [
  ['a note where nothing is missing', 'wrong-note tables.fees', (r) => note(r, 'left-out', 'fees')],
  ['a breakdown dropped without a word', 'wrong-note tables.trust', (r) => drop(r, 'trust')],
  [
    'too few asked where everybody was',
    'wrong-note tables.trust',
    (r) => {
      drop(r, 'trust')
      note(r, 'overall-only', 'trust')
    },
  ],
  [
    'one option of several left out',
    'wrong-note tables.needs.care',
    (r) => {
      drop(r, 'needs.care')
      note(r, 'left-out', 'needs.care')
    },
  ],
  [
    'a follow-up said to be of few where enough were asked',
    'wrong-note tables.why',
    (r) => {
      drop(r, 'why')
      note(r, 'overall-only', 'why')
    },
  ],
  [
    'another reason than that of what called a question up',
    'wrong-note tables.why',
    (r) => {
      drop(r, 'fees')
      drop(r, 'why')
      note(r, 'left-out', 'fees')
      note(r, 'overall-only', 'why')
    },
  ],
  ['a note on regions', 'wrong-note tables.area', (r) => note(r, 'left-out', 'area')],
  ['rows without any table', 'overall-missing rows.age', (r) => void (r.tables = [])],
  ['rows in another order', 'wrong-order rows.age', (r) => void r.rows.age?.reverse()],
  ['countries in another order', 'wrong-order rows.home', (r) => void r.rows.home?.reverse()],
  ['tables in another order', 'wrong-order tables', (r) => void r.tables.reverse()],
  [
    'a row with an empty list of members',
    'wrong-form rows.age.3.members',
    (r) => (the(r.rows.age?.at(-1)).members = []),
  ],
  [
    'how many people came online',
    'wrong-method method',
    (r) => void Object.assign(the(r.method.modes?.[0]), { people: 5 }),
  ],
  [
    'no row for those who stated nothing, where anybody may',
    'wrong-rows rows.age',
    (r) => {
      const { base } = the(r.rows.age?.pop())
      the(r.rows.age?.[0]).base += base
    },
  ],
]

function drop(release: ReleaseFile, id: string) {
  const isIt = (table: ReleaseFile['tables'][number]) =>
    table.id === id && table.breakdown === 'age'
  release.tables = release.tables.filter((table) => !isIt(table))
}

function note(release: ReleaseFile, code: NoteCode, id: string) {
  tableIn(release, id).note = code
}
