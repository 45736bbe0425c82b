import { formatEither } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { LinkButton } from '#app/ui/link-button'

import { CommandLines } from './command-lines'
import { EraseForm } from './endings'
import { isReady } from './step'
import type { Step, StepFacts } from './step-facts'

/** What the reader of a page may do. */
export interface May {
  design: boolean
  publish: boolean
  issueCodes: boolean
  remind: boolean
  erase: boolean
  analyse: boolean
}

interface StepActionProps {
  step: Step
  title: string
  facts: StepFacts
  may: May
  eraseError: string | undefined
}

/** The button of the next step, or who may press it. */
export function StepAction(props: StepActionProps) {
  const { t } = useWords('consultations')
  const { slug } = props.facts
  switch (props.step.code) {
    case 'mend':
      return <Mend {...props} />
    case 'publish':
      return <Publish {...props} />
    case 'opens':
      return <IssueCodes {...props} />
    case 'open':
      return <Remind {...props} />
    case 'paused':
      return <Resume {...props} />
    case 'count':
      return <Count {...props} />
    case 'tell':
      return <CommandLines slug={slug} step="tell" who={t('who.tells')} />
    case 'erase':
      return <Erase {...props} />
    default:
      return null
  }
}

function Mend({ facts: { slug }, may }: StepActionProps) {
  const { t } = useWords('consultations')
  if (!may.design) return <p>{t('who.designer')}</p>
  return <LinkButton to={paths.newConsultation(slug)}>{t('action.mend')}</LinkButton>
}

function Publish({ step, facts: { slug, waits }, may }: StepActionProps) {
  const { t } = useWords('consultations')
  if (waits && !may.publish) return <p>{t('who.keyHolder')}</p>
  if (waits) return <LinkButton to={paths.request(waits.id)}>{t('action.request')}</LinkButton>
  if (!isReady(step)) return <p>{t('notReady')}</p>
  if (!may.publish) return <p>{t('who.keyHolder')}</p>
  return <LinkButton to={paths.publication(slug)}>{t('action.publish')}</LinkButton>
}

function IssueCodes({ facts: { slug, access, issued }, may }: StepActionProps) {
  const { t } = useWords('consultations')
  if (access !== 'codes' || issued > 0 || !may.issueCodes) return null
  return <LinkButton to={paths.codesOf(slug)}>{t('action.codes')}</LinkButton>
}

function Remind({ facts: { slug }, may }: StepActionProps) {
  const { t } = useWords('consultations')
  if (!may.remind) return null
  return <LinkButton to={paths.remindersOf(slug)}>{t('action.remind')}</LinkButton>
}

function Resume({ facts: { slug }, may }: StepActionProps) {
  const { t } = useWords('consultations')
  if (!may.design) return <p>{t('who.designer')}</p>
  return (
    <form method="post" action={paths.consultation(slug)}>
      <Button name="do" value="resume">
        {t('action.resume')}
      </Button>
    </form>
  )
}

function Count({ facts: { slug, holders }, may }: StepActionProps) {
  const { t, lang } = useWords('consultations')
  const names = formatEither(lang, holders)
  const who = holders.length === 0 ? t('point.noHolder') : t('who.counts', { names })
  return (
    <>
      {may.analyse && <LinkButton to={paths.analysisOf(slug)}>{t('action.analyse')}</LinkButton>}
      <CommandLines slug={slug} step="count" who={who} />
    </>
  )
}

function Erase({ title, facts: { slug }, may, eraseError }: StepActionProps) {
  const { t } = useWords('consultations')
  if (!may.erase) return <p>{t('who.eraser')}</p>
  return <EraseForm {...{ slug, title }} error={eraseError} />
}
