import { formatWait } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { FactorProblem } from '#app/operations/people/pass-factor'
import type { PasswordProblem } from '#app/operations/people/password'
import type { SetUpProblem } from '#app/operations/people/set-up'
import type { SignInProblem } from '#app/operations/people/sign-in'

export type DoorProblem =
  | SignInProblem
  | FactorProblem
  | Exclude<SetUpProblem, { code: 'set-up-over' }>
  | PasswordProblem
  | { code: 'password-wrong' }
  | { code: 'digits-off' }

type Code = Exclude<DoorProblem['code'], 'wait'>

const fields: Record<Code, string> = {
  'not-known': 'name',
  'digits-wrong': 'digits',
  'digits-off': 'digits',
  'factor-unreadable': 'digits',
  'network-name-missing': 'network',
  'network-name-long': 'network',
  'contact-missing': 'contact',
  'contact-long': 'contact',
  'exit-no-address': 'exit',
  'time-zone-unknown': 'timeZone',
  'name-missing': 'name',
  'name-long': 'name',
  'name-taken': 'name',
  'password-short': 'password',
  'password-long': 'password',
  'password-plain': 'password',
  'password-twice': 'again',
  'password-wrong': 'present',
}

/** Too many tries is another matter than something to be mended. */
export function statusOf(problems: readonly { code: string }[]): number {
  return problems.some(({ code }) => code === 'wait') ? 429 : 422
}

/** What a page at the door says of problems: at its top, at each field, and how long to wait. */
export function useDoorProblems(problems: readonly DoorProblem[]) {
  const { t, lang } = useWords('sign-in')
  const waits = problems.find((problem) => problem.code === 'wait')
  const told = problems.flatMap((problem) =>
    problem.code === 'wait'
      ? []
      : [{ field: fields[problem.code], text: t(`problem.${problem.code}`, { ...problem }) }],
  )
  return {
    told,
    textOf: (field: string) => told.find((each) => each.field === field)?.text,
    wait: waits && t('problem.wait', { wait: formatWait(lang, waits.seconds) }),
  }
}
