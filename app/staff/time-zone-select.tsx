import { useWords } from '#app/i18n/use-words'
import { Select, type SelectOption } from '#app/ui/select'

interface TimeZoneSelectProps {
  name: string
  zones: readonly string[]
  value: string
  /** What it is called and for, where that is not as at the setting up. */
  label?: string
  hint?: string
  error: string | undefined
}

/** All time zones by part of the world, so that typing a city finds it. */
export function TimeZoneSelect({ zones, ...rest }: TimeZoneSelectProps) {
  const { t } = useWords('sign-in')
  const groups = parts.map((part) => ({
    text: t(`zone.${part}`),
    options: zones.filter((zone) => zone.startsWith(`${part}/`)).map(asOption),
  }))
  const options = [{ value: 'UTC', text: 'UTC' }, ...groups]
  return <Select label={t('setUp.zone')} hint={t('setUp.zoneHint')} {...rest} options={options} />
}

const parts = [
  'Africa', 'America', 'Antarctica', 'Arctic', 'Asia', 'Atlantic', 'Australia', 'Europe',
  'Indian', 'Pacific',
] as const // prettier-ignore

function asOption(zone: string): SelectOption {
  const [, ...places] = zone.replaceAll('_', ' ').split('/')
  return { value: zone, text: places.join(', ') }
}
