import { useId, type ReactNode } from 'react'

export interface Column {
  key: string
  text: ReactNode
  numeric?: boolean
  /** Kept on one line, as dates are. */
  unbroken?: boolean
}

export interface Row {
  key: string
  /** As many as there are columns; the first names the row. */
  cells: readonly ReactNode[]
}

interface TableProps {
  caption: ReactNode
  columns: readonly Column[]
  rows: readonly Row[]
  /** On a telephone each row is a card of its own instead of a line to be scrolled. */
  stacks?: boolean
}

/** A table too wide for its place scrolls inside itself, by finger or, once focused, by arrow keys. */
export function Table({ caption, columns, rows, stacks = false }: TableProps) {
  const id = useId()
  return (
    <div className="table-scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table className={stacks ? 'table table-stacks' : 'table'}>
        <caption id={id}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={lookOf(column)}>
                {column.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>{cells.map((cell, place) => asCell(cell, place, columns[place]))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function asCell(cell: ReactNode, place: number, column: Column | undefined) {
  const className = lookOf(column)
  if (place === 0) {
    return (
      <th key={place} scope="row" className={className}>
        {cell}
      </th>
    )
  }
  return (
    <td
      key={place}
      className={className}
      data-column={typeof column?.text === 'string' ? column.text : undefined}
    >
      {cell}
    </td>
  )
}

function lookOf(column: Column | undefined) {
  if (column?.numeric) return 'table-number'
  return column?.unbroken ? 'table-unbroken' : undefined
}
