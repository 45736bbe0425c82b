import { idSchema } from '../../definition/ids'
import { isText, type CountedColumn } from '../counted-columns'
import type { PublishedTable } from '../release'
import { themeCells } from './count-themes'
import { themeKey, themeOfPart, themePart } from './theme'

/** The tables of a survey, and behind each open question those of the themes that these tables are of. */
export function withThemeColumns(
  columns: CountedColumn[],
  tables: Pick<PublishedTable, 'question' | 'part' | 'kind'>[],
): CountedColumn[] {
  return columns.flatMap((own) => {
    if (!isText(own.question)) return [own]
    const codes = tables
      .filter(({ question, kind }) => question === own.question.id && kind === 'theme')
      .flatMap(({ part }) => themeOfPart(part) ?? [])
      .filter((code) => idSchema.safeParse(code).success)
    return [own, ...[...new Set(codes)].sort().map((code) => themeColumn(own, code))]
  })
}

/** A theme as it stands among the columns of a release. */
export interface PublishedTheme {
  question: string
  code: string
  key: string
}

export function themesIn(columns: Iterable<CountedColumn>): PublishedTheme[] {
  return [...columns].flatMap(({ question: { id: question }, part, kind }) => {
    const code = kind === 'theme' ? themeOfPart(part) : undefined
    return code === undefined ? [] : [{ question, code, key: themeKey(question, code) }]
  })
}

function themeColumn({ question, cells }: CountedColumn, code: string): CountedColumn {
  // Readers of texts say who carries a theme, and no closed answer does.
  const cellOf = () => undefined
  return { question, part: themePart(code), kind: 'theme', cells: themeCells(cells), cellOf }
}
