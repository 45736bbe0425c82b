import type { ReportQuestion, ReportTable } from '#surveys/reports/report'

import { planTable, type TablePlan } from '../docx/table-plan'
import type { Paper } from './paper'
import { Texts } from './texts'

interface TableProps {
  paper: Paper
  table: ReportTable
  asked: ReportQuestion
}

/** A table with all below it that a number needs when it is copied out. */
export function Table({ paper, table, asked }: TableProps) {
  const { say, source } = paper
  const notes = [...table.notes, say('asked', { wording: asked.wording }), source]
  return (
    <>
      {plansOf(paper, table).map((plan, at) => (
        <Planned key={at} paper={paper} plan={plan} />
      ))}
      <Texts className="note" texts={notes} />
    </>
  )
}

// On paper nobody can scroll, so what is too wide is turned or comes in parts, as in Word.
function plansOf({ say }: Paper, table: ReportTable): TablePlan[] {
  if (table.columns.length === 0) return []
  const part = (caption: string, part: number, parts: number) =>
    say('part', { caption, part, parts })
  return planTable(table, { answer: say('answer'), part })
}

function Planned({ paper, plan }: { paper: Paper; plan: TablePlan }) {
  const { caption, columns, rows, key } = plan
  return (
    <>
      <div className="wide">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, depth, cells }, at) => (
              <tr key={at} className={depth === 1 ? 'inside' : undefined}>
                <th scope="row">{label}</th>
                {cells.map((text, place) => (
                  <td key={place}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {key.length > 0 && <Texts className="note" texts={[paper.say('key'), ...key]} />}
    </>
  )
}
