import { useWords } from '#app/i18n/use-words'
import type { MemberFields as Fields } from '#app/operations/member-row'
import { Radios } from '#app/ui/radios'
import { Select } from '#app/ui/select'
import { TextInput } from '#app/ui/text-input'
import type { FieldProblem } from '#app/ui/error-summary'
import { Textarea } from '#app/ui/textarea'
import { countryGroups } from '#surveys/countries/country-names'
import { uninhabited } from '#surveys/countries/regions'

import { MemberLanguages } from './member-languages'
import { useMemberWords } from './member-words'

interface MemberFieldsProps {
  typed: Fields
  problems: FieldProblem[]
  /** Regional networks that other members name. */
  networks: string[]
}

/** All that the register says of an organisation. */
export function MemberFields({ typed, problems, networks }: MemberFieldsProps) {
  const { t, lang } = useWords('members')
  const words = useMemberWords()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text
  const chosen = typed.country.toUpperCase()
  const countries = countryGroups(lang).map(({ region, countries }) => ({
    text: words.region(region),
    options: countries
      .filter(({ code }) => code === chosen || !uninhabited.includes(code))
      .map(({ code, name }) => ({ value: code, text: name })),
  }))
  return (
    <>
      <Textarea
        name="name"
        rows={2}
        label={t('fields.name')}
        value={typed.name}
        error={errorOf('name')}
      />
      <Select
        name="country"
        label={t('fields.country')}
        hint={t('hints.country')}
        value={chosen}
        options={countries}
        error={errorOf('country')}
      />
      <MemberLanguages typed={typed.languages} error={errorOf('languages')} />
      <TextInput
        name="contact"
        label={t('fields.contact')}
        hint={t('hints.contact')}
        optional
        value={typed.contact}
        error={errorOf('contact')}
      />
      <Network typed={typed} networks={networks} error={errorOf('regional_network')} />
      <Radios
        name="voting"
        label={t('fields.voting')}
        value={typed.voting}
        options={(['yes', 'no'] as const).map((value) => ({ value, text: t(value) }))}
        error={errorOf('voting')}
      />
      <TextInput
        name="joined"
        label={t('fields.joined')}
        hint={t('hints.joined')}
        optional
        short
        value={typed.joined}
        error={errorOf('joined')}
      />
    </>
  )
}

function Network({
  typed,
  networks,
  error,
}: Pick<MemberFieldsProps, 'typed' | 'networks'> & { error: string | undefined }) {
  const { t } = useWords('members')
  return (
    <>
      <TextInput
        name="regional_network"
        label={t('fields.regional_network')}
        hint={t('hints.network')}
        optional
        list="networks"
        value={typed.regional_network}
        error={error}
      />
      <datalist id="networks">
        {networks.map((network) => (
          <option key={network} value={network} />
        ))}
      </datalist>
    </>
  )
}
