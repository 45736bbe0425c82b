import { translationFormats } from '#app/formats/translations/formats'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'

/** Taking the texts away to work on them elsewhere, and bringing them back. */
export function Files({ slug, language }: { slug: string; language: string }) {
  const { t } = useWords('translations')
  return (
    <section>
      <Heading level={2}>{t('files.title')}</Heading>
      <p>{t('files.text')}</p>
      <ul>
        {translationFormats.map((format) => (
          <li key={format}>
            <a href={paths.deskFileOf(slug, language, format)}>{t(`files.${format}`)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.deskImportOf(slug, language)}>{t('files.import')}</a>
      </p>
    </section>
  )
}
