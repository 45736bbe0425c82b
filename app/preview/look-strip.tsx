import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { Notice } from '#app/ui/notice'

import type { LookView } from './look-view'
import type { SaidBack } from './say'
import type { Shown } from './shown'

interface LookStripProps {
  view: LookView
  /** The form of the page, with which everything that was typed goes along. */
  form: 'answers' | 'look-form'
}

/** Above the page: that it is a preview, what differs from the real thing, and the way to all pages. */
export function LookStrip({ view, form }: LookStripProps) {
  const { t } = useWords('preview')
  const { framed, goOn, comments } = view
  const notes = useNotes(view)
  if (framed && notes.length === 0 && goOn === undefined) return null
  return (
    <aside className="look-strip" aria-label={t('strip.label')}>
      <div className="look-inner">
        <Sent said={comments?.said} />
        {!framed && (
          <p>
            <strong>{t('strip.title')}</strong> {t('strip.text')}
          </p>
        )}
        {comments && (
          <p>
            <a href="#look-comments">{t('strip.comment')}</a>
          </p>
        )}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {form === 'answers' && <FirstOfItsForm />}
        <GoOn goOn={goOn} form={form} />
        {!framed && <Places view={view} form={form} />}
      </div>
    </aside>
  )
}

/** What differs here from what respondents will see. */
function useNotes({ alone, missing, unfit, plain, framed, shown }: LookView): string[] {
  const { t } = useWords('preview')
  const sample = sampleIn(shown)
  return [
    ...(alone ? [t('strip.alone')] : []),
    ...(sample ? [t(`strip.sample.${sample}`)] : []),
    ...(missing > 0 ? [t('strip.missing', { count: missing })] : []),
    ...(unfit > 0 ? [t('strip.unfit', { count: unfit })] : []),
    ...(plain && !framed ? [t('strip.plain')] : []),
  ]
}

function sampleIn(shown: Shown) {
  if (shown.kind === 'later') return shown.made ? ('number' as const) : undefined
  if (shown.kind === 'thanks') return 'thanks' as const
  if (shown.kind === 'code') return 'code' as const
  return shown.kind === 'return' || shown.kind === 'withdraw' ? ('digits' as const) : undefined
}

/** What was typed on the page before was sent when that page was left. */
function Sent({ said }: { said: SaidBack | undefined }) {
  const { t } = useWords('preview')
  if (!said?.hasLeft || said.kept === 0) return null
  return (
    <div role="status">
      <Notice kind="success">{t('comments.kept', { count: said.kept })}</Notice>
    </div>
  )
}

/** Back to the questions, with all that was answered. */
function GoOn({ goOn, form }: Pick<LookView, 'goOn'> & Pick<LookStripProps, 'form'>) {
  const { t } = useWords('preview')
  if (goOn === undefined) return null
  return (
    <Button kind="secondary" name="look-open" value={goOn} form={form} formNoValidate>
      {t('strip.goOn')}
    </Button>
  )
}

/** The enter key presses the first button of a form, and shall go on with the page. */
function FirstOfItsForm() {
  const { t } = useWords('journey')
  return (
    <button className="visually-hidden" name="go" form="answers" tabIndex={-1} aria-hidden="true">
      {t('page.go')}
    </button>
  )
}

/** Buttons where links would do: with them goes whatever was typed. */
function Places({ view, form }: LookStripProps) {
  const { t } = useWords('preview')
  const { places, plain, at } = view
  const [here = ''] = at.split('?', 1)
  return (
    <Disclosure summary={t('strip.places')}>
      <p>{t('strip.placesText')}</p>
      <ul className="look-places">
        {places.map(({ at: place, title }) => (
          <li key={place}>
            <button
              className="aside"
              name="look-open"
              value={aloneAt(place)}
              form={form}
              formNoValidate
              aria-current={place === here ? 'page' : undefined}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button
          className="aside"
          name="look-scripts"
          value={plain ? 'on' : 'off'}
          form={form}
          formNoValidate
        >
          {t(plain ? 'strip.withScripts' : 'strip.withoutScripts')}
        </button>
      </p>
    </Disclosure>
  )
}

/** A page of questions is opened whole, whatever was answered before it. */
function aloneAt(place: string): string {
  return /^\d+$/.test(place) ? `${place}?alone` : place
}
