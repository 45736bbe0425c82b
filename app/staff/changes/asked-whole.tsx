import { useWords } from '#app/i18n/use-words'
import type { AskedQuestion } from '#surveys/reports/report'

/** A question as it is asked: its hint, when it is asked, and what can be answered. */
export function AskedWhole({ asked: { hint, when, options, rows } }: { asked: AskedQuestion }) {
  const { t } = useWords('changes')
  return (
    <>
      {hint && <p>{hint}</p>}
      {when && <p>{when}</p>}
      {rows.length > 0 && <p>{t('rowsAre', { names: rows })}</p>}
      {options.length > 0 && <p>{t('optionsAre', { names: options })}</p>}
    </>
  )
}
