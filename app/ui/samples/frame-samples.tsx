import { developmentLanguages, languages } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'

import { Icon } from '../icon'
import { LanguageSwitch } from '../language-switch'
import { Mark } from '../mark'
import { QuickExit } from '../quick-exit'

const colours = [
  'paper',
  'raised',
  'wash',
  'teal-wash',
  'sand',
  'edge',
  'quiet',
  'ink',
  'red',
  'teal',
  'green',
  'amber',
]

export function MarkSamples() {
  const { t, lang } = useWords('style')
  const icons = ['info', 'success', 'warning', 'error', 'leave'] as const
  return (
    <>
      <p>
        <Mark />{' '}
        {icons.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </p>
      <svg viewBox="0 0 480 40" width="480" aria-hidden="true">
        {colours.map((colour, place) => (
          <g key={colour} fill={`var(--${colour})`} stroke="var(--sand)">
            <circle cx={place * 40 + 20} cy="20" r="16" />
          </g>
        ))}
      </svg>
      <p>{t('dark')}</p>
      <p>
        <a href={paths.home(lang)}>{t('frame')}</a>
      </p>
    </>
  )
}

export function SwitchSamples() {
  const { t } = useWords('style')
  return (
    <>
      <p>
        <QuickExit />
      </p>
      <LanguageSwitch
        label={t('section.mark')}
        offered={[...languages, ...developmentLanguages]}
        to={(code) => `${paths.staffStyle()}?lang=${code}`}
      />
    </>
  )
}
