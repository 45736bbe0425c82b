import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import type { Offered } from '#app/operations/consultations/catalogue'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { ErrorSummary } from '#app/ui/error-summary'
import { FileInput } from '#app/ui/file-input'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import type { Language, Survey } from '#surveys/definition/survey'

import { BackLink } from '../back-link'
import { FormMark } from '../form-mark'
import { useBringInProblems, type ShownBringInProblem } from './bring-in-problem'
import { ProblemList } from './check-report'
import type { ShownProblems } from './shown-check'

/** A survey of the catalogue that is not here yet, or is here otherwise. */
export interface OfferedSurvey {
  slug: string
  title: string
  kind: Survey['kind']
  languages: Language[]
  here: Offered['here']
}

interface BringInPageProps {
  mark: string
  offered: OfferedSurvey[]
  /** The draft that is to be replaced. */
  replaces: { slug: string; title: string; revision: number } | undefined
  problems: ShownBringInProblem[]
  /** Why a file is no survey. */
  unreadable: ShownProblems | undefined
  already: boolean
}

/** Two ways to bring a survey in: a file, or one that came with the server. */
export function BringInPage(props: BringInPageProps) {
  const { replaces, problems, unreadable, already } = props
  const { t } = useWords('consultations')
  const { t: frame } = useWords('frame')
  const summary = useBringInProblems(problems)
  return (
    <>
      <ErrorSummary problems={summary} />
      {already && <Notice kind="warning">{t('bring.already')}</Notice>}
      <Heading level={1} caption={replaces?.title}>
        {replaces ? t('bring.replaceTitle') : frame('title.newConsultation')}
      </Heading>
      {unreadable && (
        <>
          <Heading level={2}>{t('bring.wrong')}</Heading>
          <ProblemList problems={unreadable} />
        </>
      )}
      <Catalogue {...props} />
      <Upload {...props} error={summary[0]?.text} />
      <BackLink to={replaces ? paths.consultation(replaces.slug) : paths.consultations()}>
        {t(replaces ? 'backToOne' : 'back')}
      </BackLink>
    </>
  )
}

function Upload({ mark, replaces, error }: BringInPageProps & { error: string | undefined }) {
  const { t } = useWords('consultations')
  return (
    <form
      method="post"
      action={paths.newConsultation(replaces?.slug)}
      encType="multipart/form-data"
      noValidate
    >
      <Heading level={2}>{t('bring.fileTitle')}</Heading>
      <FormMark mark={mark} />
      {replaces && <input type="hidden" name="revision" value={replaces.revision} />}
      <FileInput
        name="file"
        accept=".json,application/json"
        label={t('bring.file')}
        hint={t('bring.hint')}
        error={error}
      />
      <Button name="do" value="upload">
        {t('bring.upload')}
      </Button>
      <Disclosure summary={t('bring.how')}>
        <p>{t('bring.text')}</p>
        <pre dir="ltr" className="long-command">
          <code>{`npm run soundings -- check ${replaces?.slug ?? 'SLUG'} --out draft.json`}</code>
        </pre>
      </Disclosure>
    </form>
  )
}

function Catalogue({ offered, replaces, mark }: BringInPageProps) {
  const { t } = useWords('consultations')
  if (replaces && offered.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('bring.catalogue')}</Heading>
      <p>{t(offered.length === 0 ? 'bring.catalogueEmpty' : 'bring.catalogueText')}</p>
      <ul className="check-list">
        {offered.map((survey) => (
          <li key={survey.slug}>
            <Offer {...{ survey, replaces, mark }} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface OfferProps extends Pick<BringInPageProps, 'replaces' | 'mark'> {
  survey: OfferedSurvey
}

function Offer({ survey, replaces, mark }: OfferProps) {
  const { t } = useWords('consultations')
  const { slug, title, kind, languages, here } = survey
  return (
    <form method="post" action={paths.newConsultation(replaces?.slug)}>
      <FormMark mark={mark} />
      <input type="hidden" name="slug" value={slug} />
      {replaces && <input type="hidden" name="revision" value={replaces.revision} />}
      <p>
        <b>{title}</b>
        <br />
        {title !== t(`kinds.${kind}`) && `${t(`kinds.${kind}`)} · `}
        {languages.map(ownName).join(', ')}
      </p>
      {here !== 'nowhere' && <p>{t(`bring.here.${here}`)}</p>}
      {here === 'planned' && !replaces ? (
        <a href={paths.newConsultation(slug)}>{t('bring.toReplace', { title })}</a>
      ) : (
        <Button kind="secondary" name="do" value="take" aria-label={t('bring.take', { title })}>
          {t('bring.takeShort')}
        </Button>
      )}
    </form>
  )
}
