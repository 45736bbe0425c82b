import { useFrame } from '#app/frame'
import { languageNames, offeredLanguages } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { Radios } from '#app/ui/radios'

/** Each language in its own words. */
export function LanguageRadios({ value }: { value: string }) {
  const { t } = useWords('sign-in')
  const { development } = useFrame()
  const options = offeredLanguages(development).map((code) => ({
    value: code,
    text: <span lang={code}>{languageNames[code]}</span>,
  }))
  const words = { label: t('language.label'), hint: t('language.hint') }
  return <Radios name="lang" {...words} value={value} options={options} />
}
