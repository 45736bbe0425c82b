import { ownName } from '#app/i18n/own-name'
import { direction } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import type { HandOverProblem } from '#app/operations/translations/hand-over'
import { paths } from '#app/paths'
import { ErrorSummary } from '#app/ui/error-summary'
import { Notice } from '#app/ui/notice'
import { Pagination } from '#app/ui/pagination'

import { BackLink } from '../back-link'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { languageName } from '../members/language-codes'
import { DeskFilter } from './desk-filter'
import { DeskForm } from './desk-form'
import { useTextProblems } from './desk-problem'
import type { Again, DeskView } from './desk-view'
import { Files } from './files'
import { HandOver } from './hand-over-section'

interface DeskPageProps {
  view: DeskView
  again?: Again | undefined
  handing?: HandOverProblem[] | undefined
}

/** The English of a survey and its translation side by side. */
export function DeskPage({ view, again, handing = [] }: DeskPageProps) {
  const { t, lang } = useWords('translations')
  const { slug, named, language, chosen, pages, found } = view
  const { summary } = useTextProblems(again?.problems ?? [])
  const to = (page: number) => paths.deskOf(slug, language, { ...chosen, page })
  return (
    <>
      <ErrorSummary problems={summary} />
      <Done view={view} again={again} />
      <ConsultationHeading {...{ slug, named }}>
        {t('desk.title', { language: languageName(language, lang) })}
      </ConsultationHeading>
      <p className="lead">
        <span lang={language} dir={direction(language)}>
          {ownName(language)}
        </span>
      </p>
      {again ? <p>{t('desk.again')}</p> : <DeskFilter view={view} />}
      {!again && found === 0 && <p>{t(nothingIn(chosen))}</p>}
      <DeskForm {...{ view, again }} />
      {!again && <Pagination label={t('desk.pages')} current={chosen.page} total={pages} to={to} />}
      {again ? (
        <BackLink to={to(chosen.page)}>{t('desk.toAll')}</BackLink>
      ) : (
        <>
          <HandOver view={view} problems={handing} />
          <Files {...{ slug, language }} />
          <BackLink to={paths.textsOf(slug)}>{t('backToTexts')}</BackLink>
        </>
      )}
    </>
  )
}

/** Why no text stands here: none is so far, or none was found. */
function nothingIn({ show, part, search }: DeskView['chosen']) {
  const isNarrowed = part !== '' || search !== ''
  if (show === 'all' || isNarrowed) return 'desk.nothing'
  return `none.${show}` as const
}

function Done({ view, again }: Pick<DeskPageProps, 'view' | 'again'>) {
  const { t } = useWords('translations')
  if (again)
    return again.saved > 0 ? (
      <Notice kind="success">{t('desk.savedBeside', { count: again.saved })}</Notice>
    ) : null
  if (view.done === 'handed')
    return (
      <Notice kind="success">{t(view.isPublished ? 'hand.doneOpen' : 'hand.doneDraft')}</Notice>
    )
  const count = Number(view.done)
  if (view.done === null || !Number.isInteger(count)) return null
  if (count === 0) return <Notice>{t('desk.unchanged')}</Notice>
  return <Notice kind="success">{t('desk.saved', { count })}</Notice>
}
