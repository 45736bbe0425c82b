import { useWords } from '#app/i18n/use-words'
import { hasOwnWords, wordsFor } from '#app/i18n/words-for'
import type { HandOverProblem } from '#app/operations/translations/hand-over'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { languageName } from '../members/language-codes'
import type { DeskView } from './desk-view'
import { Beside } from './hand-over-beside'

interface HandOverProps {
  view: DeskView
  problems: HandOverProblem[]
}

/** The way of the words into the survey: at once into a draft, by two people into what is published. */
export function HandOver({ view, problems }: HandOverProps) {
  const { t } = useWords('translations')
  const { t: lives } = useWords('consultations')
  const { slug, language, isPublished, ahead, mayPublish } = view
  const missing = isPublished ? missingIn(view) : 0
  const held = isPublished && missing === 0 ? view.lacking : 0
  const told = problems.map((problem) => {
    switch (problem.code) {
      case 'nothing-new':
      case 'nothing-to-translate':
      case 'texts-missing':
      case 'texts-held':
        return t(`problems.${problem.code}`, { ...problem })
      default:
        return lives(`problems.${problem.code}`, { ...problem })
    }
  })
  return (
    <section id="hand-over">
      <Heading level={2}>{t('hand.title')}</Heading>
      {told.map((text) => (
        <Notice key={text} kind="error" title={text} />
      ))}
      <p>{t(isPublished ? 'hand.open' : 'hand.draft')}</p>
      {ahead > 0 && <p>{t('hand.ahead', { count: ahead })}</p>}
      <Beside view={view} />
      <Reminder language={language} />
      {missing > 0 && told.length === 0 && <Missing {...{ slug, language, missing }} />}
      {held > 0 && told.length === 0 && <p>{t('problems.texts-held', { held })}</p>}
      {missing === 0 && ahead === 0 && told.length === 0 && <p>{t('problems.nothing-new')}</p>}
      {missing === 0 && held === 0 && ahead > 0 && <Give view={view} />}
      {isPublished && mayPublish && (
        <p>
          <a href={paths.publication(slug)}>{t('hand.toPublish')}</a>
        </p>
      )}
    </section>
  )
}

function missingIn({ counts }: DeskView): number {
  return counts.find(({ show }) => show === 'missing')?.count ?? 0
}

function Give({ view: { slug, language, isPublished } }: Pick<HandOverProps, 'view'>) {
  const { t } = useWords('translations')
  return (
    <form method="post" action={`${paths.deskOf(slug, language)}#hand-over`}>
      <Button kind="secondary" name="do" value="hand-over">
        {t(isPublished ? 'hand.buttonOpen' : 'hand.buttonDraft')}
      </Button>
    </form>
  )
}

interface MissingProps extends Pick<DeskView, 'slug' | 'language'> {
  missing: number
}

/** What has to be written before a published survey takes the language. */
function Missing({ slug, language, missing }: MissingProps) {
  const { t } = useWords('translations')
  return (
    <p>
      {t('problems.texts-missing', { count: missing })}{' '}
      <a href={paths.deskOf(slug, language, { show: 'missing' })}>{t('show.missing')}</a>
    </p>
  )
}

/** What the house has no words for is sent in the language that stands in. */
function Reminder({ language }: Pick<DeskView, 'language'>) {
  const { t, lang } = useWords('translations')
  if (hasOwnWords(language)) return null
  const names = [language, wordsFor(language)].map((each) => languageName(each, lang))
  const [name, other] = names
  return <p>{t('hand.reminder', { name, other })}</p>
}
