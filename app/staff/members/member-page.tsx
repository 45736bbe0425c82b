import { useWords } from '#app/i18n/use-words'
import type { MemberFields as Fields } from '#app/operations/member-row'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary, type FieldProblem } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Textarea } from '#app/ui/textarea'

import { BackLink } from '../back-link'
import { FormMark } from '../form-mark'
import { MemberFields } from './member-fields'
import { useMemberProblems, type MemberPageProblem } from './member-problem'
import { useMemberWords } from './member-words'
import { RegisterNow } from './register-now'

interface FormProps {
  mark: string
  typed: Fields
  problems: MemberPageProblem[]
  networks: string[]
}

/** An organisation that comes into the register. */
export function NewMemberPage({ already, ...props }: FormProps & { already: boolean }) {
  const { t } = useWords('members')
  const problems = useMemberProblems(props.problems)
  return (
    <>
      <ErrorSummary problems={problems} />
      {already && <Notice kind="warning">{t('already')}</Notice>}
      <Heading level={1}>{t('add')}</Heading>
      <form className="member-form" method="post" action={paths.newMember()} noValidate>
        <FormMark mark={props.mark} />
        <MemberFields {...props} problems={problems} />
        <Button name="do" value="add">
          {t('add')}
        </Button>
      </form>
      <Back />
    </>
  )
}

export interface MemberPageProps extends FormProps {
  id: string
  /** As the register has it now, and the mark of that. */
  present: Fields
  seen: string
  /** What the log calls it. */
  subject: string
  saved: 'added' | 'saved' | undefined
  reason: string
}

/** One organisation: what the register says of it, or its way out. */
export function MemberPage(props: MemberPageProps) {
  const { id, present, typed, seen, saved } = props
  const { t } = useWords('members')
  const words = useMemberWords()
  const problems = useMemberProblems(props.problems)
  const changed = props.problems.some(({ code }) => code === 'changed-meanwhile')
  return (
    <>
      <ErrorSummary problems={problems} />
      {saved && <Notice kind="success">{t(saved)}</Notice>}
      {changed && <RegisterNow present={present} typed={typed} />}
      <Heading level={1}>
        <bdi>{present.name}</bdi>
      </Heading>
      <p className="lead">{words.place(present.country)}</p>
      <form className="member-form" method="post" action={paths.member(id)} noValidate>
        <input type="hidden" name="seen" value={seen} />
        <MemberFields {...props} problems={problems} />
        <Button name="do" value="change">
          {t('save')}
        </Button>
      </form>
      <WayOut {...props} problems={problems} />
      <Back />
    </>
  )
}

function WayOut(props: Omit<MemberPageProps, 'problems'> & { problems: FieldProblem[] }) {
  const { id, subject, reason, problems } = props
  const { t } = useWords('members')
  return (
    <form className="member-way-out" method="post" action={paths.member(id)} noValidate>
      <Heading level={2}>{t('remove.title')}</Heading>
      <p>{t('remove.text', { subject })}</p>
      <Textarea
        name="reason"
        rows={2}
        label={t('remove.reason')}
        hint={t('remove.hint')}
        value={reason}
        error={problems.find(({ field }) => field === 'reason')?.text}
      />
      <Button kind="danger" name="do" value="remove">
        {t('remove.go')}
      </Button>
    </form>
  )
}

function Back() {
  const { t } = useWords('members')
  return <BackLink to={paths.members()}>{t('back')}</BackLink>
}
