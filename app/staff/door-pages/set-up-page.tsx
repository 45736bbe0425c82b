import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Radios } from '#app/ui/radios'
import { TextInput } from '#app/ui/text-input'

import { TimeZoneSelect } from '../time-zone-select'
import { useDoorProblems, type DoorProblem } from './door-problem'
import { PasswordFields } from './password-fields'
import type { TypedSetUp } from './set-up-fields'
import { Troubles } from './troubles'

interface SetUpPageProps {
  zones: string[]
  typed: TypedSetUp
  problems: DoorProblem[]
}

type TextOf = (field: string) => string | undefined

/** The first page of a network: what it is called, and who begins. */
export function SetUpPage({ zones, typed: { network, name }, problems }: SetUpPageProps) {
  const { t } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  const { told, wait, textOf } = useDoorProblems(problems)
  return (
    <>
      <Troubles told={told} wait={wait} />
      <Heading level={1}>{frame('title.setUp')}</Heading>
      <p className="lead">{t('setUp.lead')}</p>
      <form method="post" noValidate>
        <Heading level={2}>{t('setUp.network')}</Heading>
        <NetworkFields network={network} zones={zones} textOf={textOf} />
        <FourEyes on={network.fourEyes} />
        <Heading level={2}>{t('setUp.you')}</Heading>
        <p>{t('setUp.may')}</p>
        <You name={name} textOf={textOf} />
        <Button>{t('setUp.go')}</Button>
      </form>
    </>
  )
}

interface NetworkFieldsProps {
  network: TypedSetUp['network']
  zones: string[]
  textOf: TextOf
}

function NetworkFields({ network, zones, textOf }: NetworkFieldsProps) {
  const { t } = useWords('sign-in')
  return (
    <>
      <TextInput
        name="network"
        label={t('setUp.networkName')}
        value={network.name}
        error={textOf('network')}
      />
      <TextInput
        name="contact"
        label={t('setUp.contact')}
        hint={t('setUp.contactHint')}
        value={network.contact}
        error={textOf('contact')}
      />
      <TextInput
        name="exit"
        type="url"
        label={t('setUp.exit')}
        hint={t('setUp.exitHint')}
        value={network.exit}
        error={textOf('exit')}
        optional
        dir="ltr"
      />
      <TimeZoneSelect
        name="timeZone"
        zones={zones}
        value={network.timeZone}
        error={textOf('timeZone')}
      />
    </>
  )
}

function FourEyes({ on }: { on: boolean }) {
  const { t } = useWords('sign-in')
  const options = [
    { value: 'yes', text: t('setUp.yes'), hint: t('setUp.yesHint') },
    { value: 'no', text: t('setUp.no'), hint: t('setUp.noHint') },
  ]
  const words = { label: t('setUp.eyes'), hint: t('setUp.eyesHint') }
  return <Radios name="fourEyes" {...words} value={on ? 'yes' : 'no'} options={options} />
}

function You({ name, textOf }: { name: string; textOf: TextOf }) {
  const { t } = useWords('sign-in')
  return (
    <>
      <TextInput
        name="name"
        label={t('setUp.name')}
        hint={t('setUp.nameHint')}
        value={name}
        error={textOf('name')}
        autoComplete="username"
      />
      <PasswordFields label={t('password.label')} again={t('password.again')} textOf={textOf} />
    </>
  )
}
