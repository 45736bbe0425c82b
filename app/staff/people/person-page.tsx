import { useWords } from '#app/i18n/use-words'
import type { Role } from '#app/operations/rights'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { describedBy, FieldNotes } from '#app/ui/field-notes'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BackLink } from '../back-link'
import { FormMark } from '../form-mark'
import { AccessEnd } from './access-end'
import { LastSecond } from './last-second'
import { PersonFields, type PersonFieldsProps } from './person-fields'
import {
  useProblemSummary,
  useProblemTexts,
  type PersonForm,
  type PersonProblem,
} from './person-problem'
import { useRoleNames } from './role-names'

export interface PersonPageProps extends PersonFieldsProps {
  id: string
  name: string
  /** As it is in the register now. */
  present: Role[]
  revision: number
  mark: string
  saved: boolean
  /** Which part was sent, where it came back. */
  form: PersonForm
  /** The last day of a consultant, as it is kept and as it was typed; empty for none. */
  lastDay: string
  typedDay: string
  /** Who would be left without a second person, if this one went. */
  staying: string | undefined
}

/** One colleague: other roles, a new way in, or the end of the account. */
export function PersonPage(props: PersonPageProps) {
  const { name, present, problems, form, saved } = props
  const { t } = useWords('people')
  const names = useRoleNames()
  return (
    <>
      <ErrorSummary problems={useProblemSummary(problems, form)} />
      {saved && <Notice kind="success">{t('saved', { name })}</Notice>}
      <Heading level={1}>{name}</Heading>
      <p className="lead">{t('present', { roles: names(present) })}</p>
      <Change {...props} problems={ofForm(props, 'change')} />
      {present.includes('consultant') && <LastDay {...props} problems={ofForm(props, 'access')} />}
      <WayBack {...props} problems={ofForm(props, 'back')} />
      <TheEnd {...props} problems={ofForm(props, 'end')} />
      <BackLink to={paths.people()}>{t('back')}</BackLink>
    </>
  )
}

/** What is wrong stands in the part that was sent, and in no other. */
function ofForm({ problems, form }: PersonPageProps, part: PersonForm): PersonProblem[] {
  return form === part ? problems : []
}

function Change(props: PersonPageProps) {
  const { id, revision, problems } = props
  const { t } = useWords('people')
  const textOf = useProblemTexts(problems)
  const leaving = problems.find((problem) => problem.code === 'second-leaves')
  return (
    <form method="post" action={paths.person(id)} noValidate>
      <input type="hidden" name="revision" value={revision} />
      <PersonFields {...props} />
      {leaving && <LastSecond id="even" {...leaving} error={textOf('even')} />}
      <Button name="do" value="change">
        {t('save')}
      </Button>
    </form>
  )
}

function LastDay(props: PersonPageProps) {
  return <AccessEnd {...props} error={useProblemTexts(props.problems, 'access')('lastDay')} />
}

function WayBack({ id, name, mark, problems }: PersonPageProps) {
  const { t } = useWords('people')
  const error = useProblemTexts(problems, 'back')('let-back')
  return (
    <form className="person-part" method="post" action={paths.person(id)}>
      <Heading level={2}>{t('lostTitle')}</Heading>
      <p>{t('lostText', { name })}</p>
      <FormMark mark={mark} />
      <FieldNotes id="let-back" error={error} />
      <Button
        kind="secondary"
        id="let-back"
        name="do"
        value="let-back"
        aria-describedby={describedBy('let-back', { error })}
      >
        {t('lost')}
      </Button>
    </form>
  )
}

function TheEnd({ id, name, revision, staying, problems }: PersonPageProps) {
  const { t } = useWords('people')
  const textOf = useProblemTexts(problems, 'end')
  const error = textOf('end')
  const even = { name, staying: staying ?? '', error: textOf('even-end') }
  return (
    <form className="person-part" method="post" action={paths.person(id)}>
      <Heading level={2}>{t('endTitle')}</Heading>
      <p>{t('endText', { name })}</p>
      {staying !== undefined && <LastSecond id="even-end" {...even} />}
      <input type="hidden" name="revision" value={revision} />
      <FieldNotes id="end" error={error} />
      <Button
        kind="danger"
        id="end"
        name="do"
        value="end"
        aria-describedby={describedBy('end', { error })}
      >
        {t('end', { name })}
      </Button>
    </form>
  )
}
