import { formatNumber } from '#app/i18n/format'
import { Table } from '#app/ui/table'
import type { Language } from '#surveys/definition/survey'
import type { Agreement, Decisions } from '#surveys/journal/agreement'
import type { CodeBook } from '#surveys/journal/code-book'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { themeLabel } from './theme-label'
import { ThemeName } from './theme-name'

interface AgreementTableProps {
  agreement: Agreement
  book: CodeBook
  lang: Language
  names: [string, string]
}

/** Of each theme and of all together: who gave it, and how much more than chance they agree. */
export function AgreementTable({ agreement, book, lang, names }: AgreementTableProps) {
  const say = useSay()
  const { leftToRight } = useBench().labels.words
  const kappaOf = (kappa: number | undefined) =>
    kappa === undefined
      ? say.codebook('agree.none')
      : leftToRight(formatNumber(lang, Math.round(kappa * 100) / 100))
  const cells = ({ both, first, second, neither, kappa }: Decisions) => [
    ...[both, first, second, neither].map((n) => formatNumber(lang, n)),
    <span key="kappa" data-kappa={kappa ?? ''}>
      {kappaOf(kappa)}
    </span>,
  ]
  const heads = [
    ...[say.codebook('agree.both'), ...names.map((name) => say.codebook('agree.only', { name }))],
    ...[say.codebook('agree.neither'), say.codebook('agree.kappaOf')],
  ]
  return (
    <Table
      caption={say.codebook('agree.caption', { names })}
      columns={[
        { key: 'theme', text: say.codebook('agree.theme') },
        ...heads.map((text, n) => ({ key: String(n), text, numeric: true })),
      ]}
      rows={[
        { key: '', cells: [say.codebook('agree.overall'), ...cells(agreement.overall)] },
        ...[...agreement.themes].map(([code, decisions]) => ({
          key: code,
          cells: [
            <ThemeName key={code} label={themeLabel(book, code, lang)} />,
            ...cells(decisions),
          ],
        })),
      ]}
    />
  )
}
