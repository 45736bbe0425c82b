import { useWords } from '#app/i18n/use-words'
import type { PaperPart } from '#surveys/definition/piece'

import type { PaperWords } from './paper-words'

interface PaperGridProps {
  words: PaperWords
  part: Extract<PaperPart, { kind: 'grid' }>
}

/** Rows and columns with a box at each crossing; columns too narrow for their words are numbered. */
export function PaperGrid({ words, part }: PaperGridProps) {
  const columns = part.columns.map(words.piece)
  const numbered = !columns.every((label) => fits(label, columns.length))
  return (
    <>
      {numbered && <ColumnKey words={words} columns={columns} />}
      <table className={numbered ? 'paper-grid' : 'paper-grid paper-grid-worded'}>
        <thead>
          <tr>
            <td />
            {columns.map((label, n) => (
              <th key={label} scope="col">
                {numbered ? words.piece({ number: n + 1 }) : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map(words.piece).map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((label) => (
                <td key={label}>
                  <span className="paper-box paper-box-one" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function ColumnKey({ words, columns }: { words: PaperWords; columns: string[] }) {
  const { t } = useWords('paper')
  return (
    <ul className="paper-key">
      {columns.map((label, n) => (
        <li key={label}>{t('point', { number: words.piece({ number: n + 1 }), label })}</li>
      ))}
    </ul>
  )
}

// The columns share a good half of the sheet, some 58 small letters wide; a Chinese sign takes two
// and breaks anywhere, and nobody reads headings of more than four lines.
function fits(label: string, columns: number): boolean {
  const room = Math.floor(58 / columns) - 2
  const words = label.split(/[\s/–-]+|(?<=\p{Script=Han})/u)
  const longest = Math.max(...words.map(widthOf))
  return longest <= room && widthOf(label) <= room * 4
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, sign) => width + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0)
}
