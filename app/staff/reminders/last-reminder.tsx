import { useWords } from '#app/i18n/use-words'
import type { Round } from '#app/mail/mail-room'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'
import { Progress } from '#app/ui/progress'

import { FormMark } from '../form-mark'
import type { NamedSurvey } from '../reach/named-survey'

/** What the log tells of the last reminder. */
export interface LoggedReminder {
  day: string
  /** Nothing where it broke off. */
  counts: { reached: number; failed: number; isHalted: boolean } | undefined
}

export interface LastReminderProps {
  slug: string
  stands: NamedSurvey['stands']
  mark: string
  /** How far the sending has come, where this server has sent anything. */
  round: Round | undefined
  last: LoggedReminder | undefined
}

/** What became of the last reminder, or how far it is. */
export function LastReminder(props: LastReminderProps) {
  const { slug, stands, round, last } = props
  const { t } = useWords('reminders')
  if (round && !round.isOver) return <OnItsWay slug={slug} round={round} />
  if (!last) return null
  if (!last.counts) {
    return (
      <Notice kind="warning" title={t('brokenOff')}>
        <p>{t('brokenOffText', { day: last.day })}</p>
      </Notice>
    )
  }
  const { reached, failed, isHalted } = last.counts
  return (
    <>
      <Notice kind={failed > 0 ? 'warning' : 'success'} title={t('last', { day: last.day })}>
        <p>{t('over', { count: reached })}</p>
        {failed > 0 && <p>{t('missed', { count: failed })}</p>}
        {isHalted && <p>{t('halted')}</p>}
      </Notice>
      {failed > 0 && round && stands === 'open' && <Again {...props} />}
    </>
  )
}

function OnItsWay({ slug, round }: { slug: string; round: Round }) {
  const { t } = useWords('reminders')
  const sent = round.reached + round.failed
  return (
    <>
      <Notice title={t('since')} />
      <Progress value={sent} max={round.of}>
        {t('progress', { sent, of: round.of })}
      </Progress>
      <p>
        <a href={paths.remindersOf(slug)}>{t('look')}</a>
      </p>
    </>
  )
}

function Again({ slug, mark }: LastReminderProps) {
  const { t } = useWords('reminders')
  return (
    <form method="post" action={paths.remindersOf(slug)}>
      <FormMark mark={mark} />
      <Button kind="secondary" name="do" value="again">
        {t('again')}
      </Button>
    </form>
  )
}
