import { useWords } from '#app/i18n/use-words'
import type { HandOverProblem } from '#app/operations/translations/hand-over'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import type { DeskView } from './desk-view'

interface HandOverProps {
  view: DeskView
  problems: HandOverProblem[]
}

/** The way of the words into the survey: at once into a draft, by two people into what is published. */
export function HandOver({ view, problems }: HandOverProps) {
  const { t } = useWords('translations')
  const { t: lives } = useWords('consultations')
  const { slug, language, isPublished, ahead, mayPublish } = view
  const told = problems.map((problem) => {
    switch (problem.code) {
      case 'nothing-new':
      case 'nothing-to-translate':
      case 'texts-missing':
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
      <p>{t('hand.ahead', { count: ahead })}</p>
      <form method="post" action={`${paths.deskOf(slug, language)}#hand-over`}>
        <Button kind="secondary" name="do" value="hand-over">
          {t(isPublished ? 'hand.buttonOpen' : 'hand.buttonDraft')}
        </Button>
      </form>
      {isPublished && mayPublish && (
        <p>
          <a href={paths.publication(slug)}>{t('hand.toPublish')}</a>
        </p>
      )}
    </section>
  )
}
