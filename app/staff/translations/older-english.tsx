import { useWords } from '#app/i18n/use-words'

import { changedMiddle } from '../changes/changed-middle'
import { ChangedSides } from '../changes/changed-sides'
import type { ShownText } from './desk-view'

/** What has changed in the English since a text was translated, marked and in words. */
export function OlderEnglish({ text }: { text: ShownText }) {
  const { t } = useWords('translations')
  const { state, source, sourceThen } = text
  if (state !== 'stale') return null
  if (sourceThen === undefined) return <p className="desk-note">{t('stale.unknown')}</p>
  return (
    <>
      <dl className="changed-text">
        <dt>{t('stale.changed')}</dt>
        <ChangedSides language="en" before={sourceThen} after={source} />
      </dl>
      <p className="desk-note">
        <Told then={sourceThen} now={source} />
      </p>
      <p className="desk-note">{t('stale.settle')}</p>
    </>
  )
}

/** For whoever does not see the marks. */
function Told({ then, now }: { then: string; now: string }) {
  const { t } = useWords('translations')
  const middle = changedMiddle(then, now)
  const [before, after] = [isolated(middle.before), isolated(middle.after)]
  if (after === '') return t('stale.removed', { before })
  return before === '' ? t('stale.added', { after }) : t('stale.replaced', { before, after })
}

/** English among words from right to left keeps its order and its full stop. */
function isolated(words: string): string {
  const plain = words.trim()
  return plain === '' ? '' : `\u2068${plain}\u2069`
}
