import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'

import type { LookView } from './look-view'
import { LookComments } from './look-comments'
import { LookShown, type OpenLabel } from './look-shown'
import { LookStrip } from './look-strip'

/** A page as respondents will see it, with the words for those who look at it around. */
export function LookPage({ view }: { view: LookView }) {
  return (
    <>
      <LookStrip view={view} form={formOf(view)} />
      <Carried view={view} form="answers" />
      <LookShown
        shown={view.shown}
        open={(at, label) => <OpenAgain at={at} label={label} form={formOf(view)} />}
      />
      <OwnForm view={view} />
      {view.comments && (
        <LookComments comments={view.comments} form={formOf(view)} plain={view.plain} />
      )}
    </>
  )
}

/** What travels from page to page, for it is kept nowhere. */
function Carried({ view, form }: { view: LookView; form: string }) {
  const { at, kept, comments } = view
  const fields = { 'look-at': at, 'look-kept': kept, 'look-mark': comments?.mark ?? '' }
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" form={form} name={name} value={value} />
  ))
}

/** For pages that have no form of their own. */
function OwnForm({ view }: { view: LookView }) {
  const { lang } = useWords('preview')
  if (formOf(view) === 'answers') return null
  return (
    <>
      <form id="look-form" method="post" action={`/${lang}/${view.base}`} noValidate />
      <Carried view={view} form="look-form" />
    </>
  )
}

function formOf({ shown }: LookView): 'answers' | 'look-form' {
  const has =
    ['code', 'page', 'check', 'return', 'withdraw'].includes(shown.kind) ||
    (shown.kind === 'intro' && shown.view.access !== 'codes') ||
    (shown.kind === 'later' && !shown.made)
  return has ? 'answers' : 'look-form'
}

/** In the place of a link, which would lose what was answered. */
function OpenAgain({ at, label, form }: { at: string; label: OpenLabel; form: string }) {
  const { t } = useWords('journey')
  if (label === 'goOn') {
    return (
      <Button kind="secondary" name="look-open" value={at} form={form} formNoValidate>
        {t('later.goOn')}
      </Button>
    )
  }
  return (
    <button
      className="aside"
      name="look-open"
      value={at}
      form={form}
      aria-label={t('check.changePage', { page: label.page })}
      formNoValidate
    >
      {t('check.change')}
    </button>
  )
}
