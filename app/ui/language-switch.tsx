import { languages } from '#app/i18n/languages'
import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'

type Choose = { to: (lang: string) => string } | { submit: Submit }

interface Submit {
  name: string
  value: (lang: string) => string
  form?: string
  /** Where the form goes for a language, when not to its own address. */
  to?: ((lang: string) => string) | undefined
}

type LanguageSwitchProps = Choose & {
  offered?: readonly string[]
  /** Needed only where a page has two of them. */
  label?: string
}

/** Each language in its own words. Links lead away; buttons send what was typed along first. */
export function LanguageSwitch(props: LanguageSwitchProps) {
  const { t, lang, spoken } = useWords('ui')
  const { offered = languages, label = t('language'), ...choose } = props
  return (
    <nav className="language-switch" aria-label={label} {...spoken}>
      <ul>
        {offered.map((code) => (
          <li key={code}>
            <Choice code={code} current={code === lang} choose={choose} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface ChoiceProps {
  code: string
  current: boolean
  choose: Choose
}

function Choice({ code, current, choose }: ChoiceProps) {
  const shared = { className: 'language', lang: code, 'aria-current': current || undefined }
  const name = ownName(code)
  if ('to' in choose) {
    return (
      <a {...shared} href={choose.to(code)} hrefLang={code}>
        {name}
      </a>
    )
  }
  const { submit } = choose
  return (
    <button
      {...shared}
      name={submit.name}
      value={submit.value(code)}
      form={submit.form}
      formAction={submit.to?.(code)}
      formNoValidate
    >
      {name}
    </button>
  )
}
