import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

import type { OwnWay } from './own-ways'

/** What somebody came for, as the first thing on their first page. */
export function OwnWayCards({ ways }: { ways: OwnWay[] }) {
  const { t } = useWords('attention')
  if (ways.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('own.title')}</Heading>
      <ul className="open-now">
        {ways.map((way) => (
          <li key={way.to}>
            <Card {...way} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Card(way: OwnWay) {
  const { t } = useWords('attention')
  const { to, what, number } = way
  const isEmpty = what === 'findings' && number === 0
  const title =
    what === 'findings'
      ? t(isEmpty ? 'own.noFindings' : 'own.findings', { number })
      : way.broken === undefined
        ? t('own.log', { number })
        : t('own.logBroken', { number: way.broken })
  return (
    <>
      <a href={to}>{title}</a>
      <small>{t(isEmpty ? 'own.noFindingsText' : `own.${what}Text`)}</small>
    </>
  )
}
