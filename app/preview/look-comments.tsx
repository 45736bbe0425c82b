import { useWords } from '#app/i18n/use-words'
import { longestComment } from '#app/operations/preview/limits'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Textarea } from '#app/ui/textarea'

import type { LookView } from './look-view'
import { PreviewScript } from './preview-script'
import type { SaidBack } from './say'

interface LookCommentsProps {
  comments: NonNullable<LookView['comments']>
  /** The form of the page, so that a comment sends along what was answered. */
  form: string
  plain: boolean
}

/** Below the page: what somebody who reviews would say of it, question by question. */
export function LookComments({ comments, form, plain }: LookCommentsProps) {
  const { t } = useWords('preview')
  const { questions, until, said } = comments
  const about = { form, typed: said?.typed ?? {}, wrong: said?.wrong }
  return (
    <aside className="look-comments" aria-labelledby="look-comments" data-comment="">
      <div className="look-inner">
        <Outcome said={said} />
        <Heading level={2} id="look-comments">
          {t('comments.title')}
        </Heading>
        <p>{t('comments.text')}</p>
        <p>{t('comments.along')}</p>
        <LeaveEmpty form={form} />
        {questions.map(({ id, text }, place) => (
          <Say key={place} {...about} on={id} title={t('comments.on', { question: text })} />
        ))}
        <Say
          {...about}
          on=""
          title={t(questions.length > 0 ? 'comments.onPage' : 'comments.onThis')}
        />
        <p className="quiet">{t('comments.until', { day: until })}</p>
      </div>
      {!plain && <PreviewScript />}
    </aside>
  )
}

function Outcome({ said }: { said: SaidBack | undefined }) {
  const { t } = useWords('preview')
  if (said?.wrong) {
    const { on, problem } = said.wrong
    const text = t(`problems.${problem.code}`, { ...problem })
    return <ErrorSummary problems={[{ field: fieldOf(on), text }]} />
  }
  if (!said || said.kept === 0 || said.hasLeft) return null
  return (
    <div tabIndex={-1} autoFocus role="status">
      <Notice kind="success">{t('comments.kept', { count: said.kept })}</Notice>
    </div>
  )
}

interface SayProps {
  on: string
  title: string
  form: string
  typed: SaidBack['typed']
  wrong: SaidBack['wrong']
}

function Say({ on, title, form, typed, wrong }: SayProps) {
  const { t } = useWords('preview')
  const problem = wrong?.on === on ? wrong.problem : undefined
  const error = problem && t(`problems.${problem.code}`, { ...problem })
  const value = typed[on] ?? ''
  return (
    <details className="disclosure look-say" open={value !== '' || error !== undefined}>
      <summary dir="auto">{title}</summary>
      <div className="disclosure-words">
        <Textarea
          name={fieldOf(on)}
          label={t('comments.label')}
          value={value}
          error={error}
          rows={3}
          max={longestComment}
          form={form}
        />
        <Button kind="secondary" name="look-say" value={on} form={form} formNoValidate>
          {t('comments.go')}
        </Button>
      </div>
    </details>
  )
}

function fieldOf(on: string): string {
  return `look-text.${on}`
}

/** For programs, which fill in whatever they find. */
function LeaveEmpty({ form }: { form: string }) {
  const { t } = useWords('journey')
  return (
    <p className="leave_empty" aria-hidden="true">
      <label htmlFor="look-leave-empty">{t('start.leaveEmpty')}</label>
      <input
        id="look-leave-empty"
        name="look-leave-empty"
        form={form}
        tabIndex={-1}
        autoComplete="off"
      />
    </p>
  )
}
