import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'

interface PaginationProps {
  /** Names the list, so that two on a page can be told apart. */
  label: string
  current: number
  total: number
  to: (page: number) => string
}

export function Pagination({ label, current, total, to }: PaginationProps) {
  const { t, lang } = useWords('ui')
  if (total < 2) return null
  return (
    <nav className="pagination" aria-label={label}>
      <ul>
        {current > 1 && (
          <li>
            <a className="pagination-step" href={to(current - 1)} rel="prev">
              {t('pagination.previous')}
            </a>
          </li>
        )}
        {shownPages(current, total).map((page) => (
          <li key={page}>
            {page < 0 ? (
              <span className="pagination-gap">…</span>
            ) : (
              <a
                href={to(page)}
                aria-label={t('pagination.page', { page })}
                aria-current={page === current ? 'page' : undefined}
              >
                {formatNumber(lang, page)}
              </a>
            )}
          </li>
        ))}
        {current < total && (
          <li>
            <a className="pagination-step" href={to(current + 1)} rel="next">
              {t('pagination.next')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** First, last and the neighbours; what is left out between two of them is marked by a negative number. */
export function shownPages(current: number, total: number): number[] {
  const near = [1, current - 1, current, current + 1, total]
  const pages = [...new Set(near)].filter((page) => page >= 1 && page <= total)
  return pages.flatMap((page, place) => {
    const before = pages[place - 1] ?? 0
    return page - before > 1 ? [-page, page] : [page]
  })
}
