import { formatNumber } from '#app/i18n/format'
import { direction } from '#app/i18n/languages'
import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Select } from '#app/ui/select'
import { Table, type Row } from '#app/ui/table'
import { TextInput } from '#app/ui/text-input'
import { textStates, type TextState } from '#surveys/translation/desk-text'

import { BackToConsultation } from '../consultations/back-to-consultation'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { languageChoices, languageName } from '../members/language-codes'

interface TextsPageProps {
  slug: string
  named: string
  languages: LanguageProgress[]
  /** What was typed and is the tag of no language. */
  wrong: string | undefined
  /** How many languages there may be, where there are as many. */
  mostLanguages: number | undefined
}

export interface LanguageProgress {
  language: string
  of: number
  /** The survey speaks it already. */
  isOffered: boolean
  states: Record<TextState, number>
}

/** The languages of a survey and how far each of them is. */
export function TextsPage(props: TextsPageProps) {
  const { slug, named, wrong, mostLanguages: most } = props
  const { t } = useWords('translations')
  const isWrong = wrong !== undefined && most === undefined
  const error = isWrong ? t('add.wrong', { tag: wrong }) : undefined
  return (
    <>
      <ErrorSummary problems={error === undefined ? [] : [{ field: 'tag', text: error }]} />
      <ConsultationHeading {...{ slug, named }}>{t('title')}</ConsultationHeading>
      <p className="lead">{t('lead')}</p>
      {most !== undefined && <Notice>{t('problems.too-many-languages', { most })}</Notice>}
      <Languages {...props} />
      {most === undefined && <AddLanguage {...props} error={error} />}
      <BackToConsultation slug={slug} />
    </>
  )
}

function Languages({ slug, languages }: TextsPageProps) {
  const { t, lang } = useWords('translations')
  const rows = languages.map(({ language, of, states, isOffered }): Row => {
    const name = (
      <>
        <a href={paths.deskOf(slug, language)}>{languageName(language, lang)}</a>
        <small lang={language} dir={direction(language)}>
          {ownName(language)}
        </small>
        {!isOffered && <small>{t('notOffered')}</small>}
      </>
    )
    const counts = textStates.map((state) => formatNumber(lang, states[state]))
    return { key: language, cells: [name, ...counts, formatNumber(lang, of)] }
  })
  const columns = [
    { key: 'language', text: t('language') },
    ...textStates.map((state) => ({ key: state, text: t(`states.${state}`), numeric: true })),
    { key: 'of', text: t('allTexts'), numeric: true },
  ]
  if (rows.length === 0) return <p>{t('noLanguages')}</p>
  return <Table caption={t('languages')} columns={columns} rows={rows} stacks />
}

function AddLanguage({
  slug,
  languages,
  wrong,
  error,
}: TextsPageProps & { error: string | undefined }) {
  const { t, lang } = useWords('translations')
  const present = new Set(['en', ...languages.map(({ language }) => language)])
  const { network, others } = languageChoices(lang, [])
  const options = [...network, ...others].filter(({ value }) => !present.has(value))
  return (
    <form method="get" action={paths.textsOf(slug)} noValidate>
      <Heading level={2}>{t('add.title')}</Heading>
      <p>{t('add.text')}</p>
      <Select name="add" label={t('add.language')} options={options} />
      <TextInput
        name="tag"
        label={t('add.tag')}
        hint={t('add.tagHint')}
        value={wrong ?? ''}
        error={error}
        dir="ltr"
        short
      />
      <Button kind="secondary">{t('add.begin')}</Button>
    </form>
  )
}
