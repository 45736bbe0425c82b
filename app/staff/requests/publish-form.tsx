import { useWords } from '#app/i18n/use-words'
import type { HolderToWrap } from '#app/operations/keys/holders-to-wrap'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'
import { TextInput } from '#app/ui/text-input'

import { FormMark } from '../form-mark'
import { SurveyKeyFields, surveyKeyAttributes } from '../keys/survey-key-fields'
import { WorkshopScript } from '../keys/workshop-script'
import type { PublicationView } from './publication-view'
import { useProblemSummary, type ShownProblem } from './request-problem'
import { SecondPerson } from './second-person'

export interface PublishFormProps {
  slug: string
  view: PublicationView
  /** Of the planned survey, as it is shown. */
  plan: number
  mark: string
  holders: HolderToWrap[]
  /** Whether a second person has to approve, and who could. */
  second: boolean
  deciders: string[]
  typed: string
  problems: ShownProblem[]
}

/** What stands in the way, or the form that publishes. */
export function PublishForm(props: PublishFormProps) {
  const { view, holders, slug } = props
  if (view.errors.length > 0) return <Errors errors={view.errors} slug={slug} />
  if (holders.length === 0) return <NoHolder />
  return (
    <>
      <SecondPerson {...props} />
      {view.changes ? <CorrectForm {...props} /> : <FirstForm {...props} />}
    </>
  )
}

/** The browser makes the key before this is sent. */
function FirstForm(props: PublishFormProps) {
  const { t } = useWords('requests')
  const { slug, view, holders, second } = props
  return (
    <>
      <form
        method="post"
        action={paths.publication(slug)}
        noValidate
        {...surveyKeyAttributes(view.code, holders)}
      >
        <Seen {...props} />
        <SurveyKeyFields slug={slug} />
        {holders.length === 1 && <OnlyKey {...props} />}
        <Button>{t(second ? 'askPublish' : 'publish')}</Button>
      </form>
      <WorkshopScript />
    </>
  )
}

function CorrectForm(props: PublishFormProps) {
  const { t } = useWords('requests')
  return (
    <form method="post" action={paths.publication(props.slug)}>
      <Seen {...props} />
      <Button>{t(props.second ? 'askCorrect' : 'correct')}</Button>
    </form>
  )
}

function Seen({ mark, view, plan, second }: PublishFormProps) {
  return (
    <>
      <FormMark mark={mark} />
      <input type="hidden" name="hash" value={view.hash} />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="second" value={second ? 'yes' : 'no'} />
    </>
  )
}

function Errors({ errors, slug }: { errors: string[]; slug: string }) {
  const { t } = useWords('requests')
  const { t: consultations } = useWords('consultations')
  return (
    <Notice kind="error" title={t('errors', { count: errors.length })}>
      <ul>
        {errors.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <a href={paths.consultation(slug)}>{consultations('backToOne')}</a>
      </p>
    </Notice>
  )
}

function NoHolder() {
  const { t } = useWords('requests')
  const { t: frame } = useWords('frame')
  return (
    <Notice kind="error" title={t('problems.no-key-holder')}>
      <p>
        <a href={paths.keyHolders()}>{frame('title.keyHolders')}</a>
      </p>
    </Notice>
  )
}

/** The name of the survey, typed: with one key, the loss of one file loses all answers. */
function OnlyKey({ slug, holders, typed, problems }: PublishFormProps) {
  const { t } = useWords('requests')
  const [only] = holders
  const error = useProblemSummary(problems).find(({ field }) => field === 'singleKey')?.text
  return (
    <>
      <Notice kind="warning" title={t('onlyKeyTitle', { name: only?.name })}>
        {t('onlyKey')}
      </Notice>
      <TextInput
        name="singleKey"
        label={t('onlyKeyField', { slug })}
        dir="ltr"
        value={typed}
        error={error}
      />
    </>
  )
}
