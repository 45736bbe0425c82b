import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'

import type { DeskView } from './desk-view'
import { useProblemWords } from './problem-words'

/** What goes into the survey though somebody may want to look at it first, and what stays behind. */
export function Beside({ view }: { view: DeskView }) {
  const { t, lang } = useWords('translations')
  const { slug, language, isPublished, counts, ahead } = view
  const looked = isPublished ? unready.filter((show) => show !== 'missing') : unready
  const going = counts.filter(({ show, count }) => count > 0 && looked.some((one) => one === show))
  return (
    <>
      {ahead > 0 && going.length > 0 && (
        <>
          <p>{t('hand.beside')}</p>
          <ul>
            {going.map(({ show, count }) => (
              <li key={show}>
                <a href={paths.deskOf(slug, language, { show })}>
                  {t('desk.counted', { what: t(`show.${show}`), n: formatNumber(lang, count) })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Held view={view} />
    </>
  )
}

const unready = ['missing', 'stale', 'machine', 'review'] as const

function Held({ view: { slug, language, held } }: { view: DeskView }) {
  const { t } = useWords('translations')
  const told = useProblemWords()
  if (held.length === 0) return null
  return (
    <>
      <p>{t('hand.held')}</p>
      <ul>
        {held.map(({ key, source, problems }) => (
          <li key={key}>
            <a href={paths.deskOf(slug, language, { search: key })} lang="en">
              {shortened(source)}
            </a>
            <br />
            {problems.map(told).join(' ')}
          </li>
        ))}
      </ul>
    </>
  )
}

const mostShown = 120

function shortened(text: string): string {
  const signs = Array.from(text)
  return signs.length > mostShown ? `${signs.slice(0, mostShown).join('')}…` : text
}
