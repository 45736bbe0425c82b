import { useWords } from '#app/i18n/use-words'
import type { ChangeNetworkProblem, Network } from '#app/operations/people/network'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Checkboxes } from '#app/ui/checkboxes'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { TextInput } from '#app/ui/text-input'

import { TimeZoneSelect } from '../time-zone-select'
import { TypedInVain } from './typed-in-vain'

interface NetworkPageProps {
  network: Network
  /** The mark of the network as it is shown. */
  seen: string
  /** What was typed, where somebody else was faster. */
  typed?: Network
  zones: string[]
  problems: ChangeNetworkProblem[]
  saved: boolean
}

const fields = {
  'network-name-missing': 'name',
  'network-name-long': 'name',
  'contact-missing': 'contact',
  'contact-long': 'contact',
  'exit-no-address': 'exit',
  'time-zone-unknown': 'timeZone',
  'second-person-stays': 'rules',
  'changed-meanwhile': 'name',
} as const

export function NetworkPage(props: NetworkPageProps) {
  const { network, seen, typed, zones, problems, saved } = props
  const { t } = useWords('network')
  const { t: frame } = useWords('frame')
  const summary = problems.map((problem) => ({
    field: fields[problem.code],
    text: t(`problems.${problem.code}`, { ...problem }),
  }))
  const errorOf = (field: string) =>
    typed ? undefined : summary.find((each) => each.field === field)?.text
  return (
    <>
      <ErrorSummary problems={summary} />
      {saved && <Notice kind="success">{t('saved')}</Notice>}
      <Heading level={1}>{frame('title.network')}</Heading>
      <p className="lead">{t('lead')}</p>
      {typed && <TypedInVain network={network} typed={typed} />}
      <form method="post" action={paths.network()} noValidate>
        <input type="hidden" name="seen" value={seen} />
        <Words network={network} errorOf={errorOf} />
        <TimeZoneSelect
          name="timeZone"
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          zones={zones}
          value={network.timeZone}
          error={errorOf('timeZone')}
        />
        <Rules network={network} error={errorOf('rules')} />
        <Button>{t('save')}</Button>
      </form>
    </>
  )
}

function Words({
  network,
  errorOf,
}: {
  network: Network
  errorOf: (field: string) => string | undefined
}) {
  const { t } = useWords('network')
  const { name, contact, exit } = network
  return (
    <>
      <TextInput name="name" label={t('name')} value={name} error={errorOf('name')} />
      <TextInput
        name="contact"
        label={t('contact')}
        hint={t('contactHint')}
        value={contact}
        error={errorOf('contact')}
      />
      <TextInput
        name="exit"
        type="url"
        dir="ltr"
        optional
        label={t('exit')}
        hint={t('exitHint')}
        value={exit}
        error={errorOf('exit')}
      />
    </>
  )
}

function Rules({
  network: { fourEyes, factorRequired, neutral },
  error,
}: {
  network: Network
  error: string | undefined
}) {
  const { t } = useWords('network')
  const options = [
    { value: 'fourEyes', text: t('fourEyes'), hint: t('fourEyesHint') },
    { value: 'factorRequired', text: t('factor'), hint: t('factorHint') },
    { value: 'neutral', text: t('neutral'), hint: t('neutralHint') },
  ]
  const on = [...[fourEyes && 'fourEyes', factorRequired && 'factorRequired'], neutral && 'neutral']
  const values = on.filter((each) => each !== false)
  return <Checkboxes name="rules" label={t('rules')} {...{ options, values, error }} />
}
