import type { Encoding } from '#app/formats/encoding/encodings'
import { formatEither, formatList, formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { memberColumns } from '#app/operations/member-row'
import { countryName } from '#surveys/countries/country-names'

import type { UploadViewProblem } from './upload-view'

/** What is wrong with a file or a row of it, and how to mend it. */
export function useUploadProblem() {
  const { t, lang } = useWords('members')
  const encoding = (name: Encoding) => t(`encodings.${name}`)
  return (problem: UploadViewProblem): string => {
    switch (problem.code) {
      case 'member-field':
        if (problem.value === '' && problem.field !== 'name') return t('rows.missing')
        return t(`rows.${problem.field}`, { value: problem.value })
      case 'member-country-unclear': {
        const { value, countries } = problem
        return t('rows.country-unclear', { value, countries: eitherOf(countries) })
      }
      case 'member-field-long':
        return t('mend.long', { most: problem.most })
      case 'member-twice':
        return t('rows.twice', { name: problem.name, first: problem.first })
      case 'not-in-encoding':
        return t('rows.not-in-encoding', { encoding: encoding(problem.encoding) })
      case 'encoding-mixed': {
        const { rows, more } = problem
        const listed = formatList(
          lang,
          rows.map((row) => formatNumber(lang, row)),
        )
        const text = t('whole.encoding-mixed', {
          encoding: encoding(problem.encoding),
          rows: listed,
        })
        return more > 0 ? `${text} ${t('upload.more', { count: more })}` : text
      }
      case 'columns':
        return columnsSentence(problem)
      case 'one-cell':
        return t('whole.one-cell', { cell: problem.cell })
      case 'width':
        return t('rows.width', { found: problem.found, wanted: problem.wanted })
      case 'too-many-rows':
        return t('whole.too-many-rows', { most: problem.most })
      case 'quotation':
        return t('rows.quotation')
      default:
        return t(`whole.${problem.code}`)
    }
  }

  function eitherOf(countries: string[]): string {
    const named = countries.slice(0, 5).map((code) => `${countryName(code, lang)} (${code})`)
    return formatEither(lang, named)
  }

  function columnsSentence({
    missing,
    unknown,
    twice,
  }: Record<'missing' | 'unknown' | 'twice', string[]>) {
    const parts = [
      missing.length > 0 ? t('whole.columns-missing', { columns: missing.map(headOf) }) : '',
      unknown.length > 0 ? t('whole.columns-unknown', { columns: unknown.slice(0, 10) }) : '',
      twice.length > 0 ? t('whole.columns-twice', { columns: twice.map(headOf) }) : '',
    ]
    return parts.filter((part) => part !== '').join(' ')
  }

  /** As the reader’s own file may call it. */
  function headOf(name: string): string {
    const column = memberColumns.find((each) => each === name)
    return column ? t(`fields.${column}`) : name
  }
}
