import { useWords } from '#app/i18n/use-words'
import { Select } from '#app/ui/select'

import { languageChoices } from './language-codes'

/** The languages somebody reads, the one they like best first; always one more than there are. */
export function MemberLanguages({ typed, error }: { typed: string; error: string | undefined }) {
  const { t, lang } = useWords('members')
  const codes = typed.split(' ').filter((code) => code !== '')
  const { network, others } = languageChoices(lang, codes)
  const options = [
    { text: t('languages.network'), options: network },
    { text: t('languages.others'), options: others },
  ]
  const shown = Math.max(3, codes.length + 1)
  return Array.from({ length: shown }, (_, place) => (
    <Select
      key={place}
      id={place === 0 ? 'languages' : `languages-${place + 1}`}
      name="languages"
      label={place === 0 ? t('languages.first') : t('languages.more')}
      hint={place === shown - 1 ? t('languages.hint') : undefined}
      optional={place > 0}
      value={codes[place] ?? ''}
      options={options}
      error={place === 0 ? error : undefined}
    />
  ))
}
