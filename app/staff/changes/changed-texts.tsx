import { isolated } from '#app/i18n/isolated'
import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'
import type { Language } from '#surveys/definition/survey'

import { ChangedSides } from './changed-sides'
import type { ShownText } from './shown-text'

/** Texts before and after: those in the reader’s language, or else in English; all others unfold. */
export function ChangedTexts({ texts }: { texts: ShownText[] }) {
  const { t, lang } = useWords('changes')
  const languages = [...new Set(texts.map(({ language }) => language))]
  const open = [lang, 'en'].find((each) => languages.includes(each))
  const sorted = languages.toSorted((one, other) => Number(other === open) - Number(one === open))
  const of = (language: Language) => texts.filter((text) => text.language === language)
  return sorted.map((language) =>
    language === open ? (
      <Texts key={language} texts={of(language)} />
    ) : (
      <Disclosure
        key={language}
        summary={t('inLanguage', {
          language: isolated(ownName(language)),
          count: of(language).length,
        })}
      >
        <Texts texts={of(language)} />
      </Disclosure>
    ),
  )
}

function Texts({ texts }: { texts: ShownText[] }) {
  return (
    <ul className="changed-list changed-texts">
      {texts.map((text) => (
        <li key={text.key}>
          <ChangedText text={text} />
        </li>
      ))}
    </ul>
  )
}

function ChangedText({ text }: { text: ShownText }) {
  const { kind, label, language, before, after } = text
  const { t } = useWords('changes')
  const part = t(`parts.${kind}`)
  return (
    <dl className="changed-text">
      <dt>{label === undefined ? part : t('partNamed', { part, label })}</dt>
      <ChangedSides {...{ language, before, after }} />
    </dl>
  )
}
