import { direction } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import type { Language } from '#surveys/definition/survey'

import { changedMiddle } from './changed-middle'

interface ChangedSidesProps {
  language: Language
  before: string | undefined
  after: string | undefined
}

/** A text before and after, with what differs marked in both. */
export function ChangedSides({ language, before, after }: ChangedSidesProps) {
  const { t } = useWords('changes')
  const spoken = { lang: language, dir: direction(language) }
  const { start, end, ...middle } = changedMiddle(before ?? '', after ?? '')
  return (
    <>
      {before !== undefined && (
        <dd>
          <span className="changed-side">{t('before')}</span>{' '}
          <span {...spoken}>
            {start}
            <del>{middle.before}</del>
            {end}
          </span>
        </dd>
      )}
      {after !== undefined && (
        <dd>
          <span className="changed-side">{t('now')}</span>{' '}
          <span {...spoken}>
            {start}
            <ins>{middle.after}</ins>
            {end}
          </span>
        </dd>
      )}
    </>
  )
}
