import { Table } from '#app/ui/table'
import type { ReportTable } from '#surveys/reports/report'

/** A table of a report as it is read; countries stand inside their regions. */
export function ReportTableView({ table: { caption, columns, rows } }: { table: ReportTable }) {
  return (
    <Table
      caption={caption}
      columns={columns.map((text, place) => ({
        ...{ key: String(place), text },
        numeric: place > 0 && rows.every(({ cells }) => isNumber(cells[place - 1])),
      }))}
      rows={rows.map(({ code, label, depth, cells }) => ({
        key: code,
        cells: [
          depth === 1 ? <span className="row-inside">{label}</span> : label,
          ...cells.map(({ text }) => text),
        ],
      }))}
    />
  )
}

// Words in a cell, as a change over time has them, would be pushed to the far side.
function isNumber(cell: ReportTable['rows'][number]['cells'][number] | undefined): boolean {
  return cell !== undefined && cell.text.length <= 16
}
