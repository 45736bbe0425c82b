import { useWords } from '#app/i18n/use-words'
import type { Network } from '#app/operations/people/network'
import { Notice } from '#app/ui/notice'

/** Of what somebody typed in vain, all that stands otherwise now. */
export function TypedInVain({ network, typed }: { network: Network; typed: Network }) {
  const { t } = useWords('network')
  const words = { name: t('name'), contact: t('contact'), exit: t('exit'), timeZone: t('timeZone') }
  const rules = { fourEyes: t('fourEyes'), factorRequired: t('factor'), neutral: t('neutral') }
  const others = [
    ...(['name', 'contact', 'exit', 'timeZone'] as const)
      .filter((name) => typed[name].trim() !== network[name])
      .map((name) => ({ name: words[name], value: typed[name] || '–' })),
    ...(['fourEyes', 'factorRequired', 'neutral'] as const)
      .filter((name) => typed[name] !== network[name])
      .map((name) => ({ name: rules[name], value: t(typed[name] ? 'yes' : 'no') })),
  ]
  if (others.length === 0) return null
  return (
    <Notice kind="warning" title={t('typed')}>
      <ul>
        {others.map(({ name, value }) => (
          <li key={name}>
            {name}: <bdi>{value}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
