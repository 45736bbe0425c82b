import { Choice } from './choice'
import type { FieldWords } from './field'
import { FieldGroup } from './field-group'

export interface MatrixRow {
  id?: string
  name: string
  label: string
  value?: string | undefined
  error?: string | undefined
}

export interface MatrixColumn {
  value: string
  text: string
}

interface MatrixProps extends FieldWords {
  id: string
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
}

/** One question for each row; where there is room they stand in a grid below one row of headings. */
export function Matrix({ id, rows, columns, ...words }: MatrixProps) {
  const isGrid = fitsAcross(columns)
  return (
    <FieldGroup id={id} {...words}>
      <div className={isGrid ? 'matrix matrix-grid' : 'matrix'}>
        {isGrid && <Headings columns={columns} />}
        {rows.map((row, place) => (
          <Row
            key={row.name}
            id={place === 0 ? id : (row.id ?? row.name)}
            row={row}
            columns={columns}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function Headings({ columns }: { columns: readonly MatrixColumn[] }) {
  return (
    <div className="matrix-headings" aria-hidden="true">
      <span />
      {columns.map(({ value, text }) => (
        <span key={value}>{text}</span>
      ))}
    </div>
  )
}

interface RowProps {
  /** The id of its first control. */
  id: string
  row: MatrixRow
  columns: readonly MatrixColumn[]
}

function Row({ id, row, columns }: RowProps) {
  const own = row.id ?? row.name
  return (
    <FieldGroup id={own} role="radiogroup" label={row.label} error={row.error}>
      {columns.map((column, place) => (
        <Choice
          key={column.value}
          type="radio"
          id={place === 0 ? id : `${own}-${place + 1}`}
          name={row.name}
          option={column}
          chosen={column.value === row.value}
        />
      ))}
    </FieldGroup>
  )
}

// About so many letters stand beside each other in the column of a page.
const lettersAcross = 76

/** Whether every word above the columns finds room without being broken. */
function fitsAcross(columns: readonly MatrixColumn[]): boolean {
  const longest = Math.max(
    ...columns.flatMap(({ text }) => text.split(breaks).map(({ length }) => length)),
  )
  return longest < lettersAcross / (columns.length + 1.5)
}

// Chinese may break after any sign.
const breaks = /[\s\-–—/\p{Script=Han}]+/u
