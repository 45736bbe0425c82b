import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'
import type { Language } from '#surveys/definition/survey'

import { ChangedSides } from './changed-sides'
import type { ShownText } from './shown-text'

/** Texts before and after; those of other languages than the reader’s unfold. */
export function ChangedTexts({ texts }: { texts: ShownText[] }) {
  const { t, lang } = useWords('changes')
  const own = texts.filter(({ language }) => language === lang)
  const languages = [...new Set([...own, ...texts].map(({ language }) => language))]
  const [first] = languages
  const of = (language: Language) => texts.filter((text) => text.language === language)
  return languages.map((language) =>
    language === first ? (
      <Texts key={language} texts={of(language)} />
    ) : (
      <Disclosure
        key={language}
        summary={t('inLanguage', {
          language: ownName(language),
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
          <ChangedText {...text} />
        </li>
      ))}
    </ul>
  )
}

function ChangedText({ kind, label, language, before, after }: ShownText) {
  const { t } = useWords('changes')
  const part = t(`parts.${kind}`)
  return (
    <dl className="changed-text">
      <dt>{label === undefined ? part : t('partNamed', { part, label })}</dt>
      <ChangedSides {...{ language, before, after }} />
    </dl>
  )
}
