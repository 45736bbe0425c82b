import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import type { QrPicture } from '../qr-code'
import { BeginFactor } from './begin-factor'
import { useDoorProblems, type DoorProblem } from './door-problem'
import { KeepFactor } from './keep-factor'
import { Troubles } from './troubles'

interface FactorPageProps {
  /** The network asks everybody for it. */
  required: boolean
  /** How many recovery codes are left; none where there is no second step yet. */
  left: number | undefined
  offered: { secret: string; picture: QrPicture }
  problems: DoorProblem[]
}

export function FactorPage({ required, left, offered, problems }: FactorPageProps) {
  const { t } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  const { told, wait, textOf } = useDoorProblems(problems)
  const locked = required && left === undefined
  return (
    <>
      <Troubles told={told} wait={wait} />
      <Heading level={1}>{frame('title.staffFactor')}</Heading>
      {locked && <Notice title={t('factor.required')} />}
      <p className="lead">{t('factor.lead')}</p>
      {left === undefined ? (
        <BeginFactor {...offered} error={textOf('digits')} />
      ) : (
        <KeepFactor left={left} required={required} error={textOf('present')} />
      )}
      {!locked && (
        <p>
          <a href={paths.account()}>{t('account.back')}</a>
        </p>
      )}
    </>
  )
}
