import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Select } from '#app/ui/select'
import { TextInput } from '#app/ui/text-input'

import type { DeskView } from './desk-view'
import { ofSurvey } from './text-filter'

/** Which texts are shown, by how far they are, where they stand, and what they say. */
export function DeskFilter({ view }: { view: DeskView }) {
  const { t, lang } = useWords('translations')
  const { slug, language, chosen, counts, places } = view
  const parts = [{ id: ofSurvey, title: t('desk.ofSurvey') }, ...places]
  return (
    <>
      <nav aria-label={t('desk.which')}>
        <ul className="offered">
          {counts.map(({ show, count }) => (
            <li key={show}>
              <a
                href={paths.deskOf(slug, language, { ...chosen, show, page: 1 })}
                aria-current={show === chosen.show ? 'true' : undefined}
              >
                {t('desk.counted', { what: t(`show.${show}`), n: formatNumber(lang, count) })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={paths.deskOf(slug, language)} className="desk-search">
        <input type="hidden" name="show" value={chosen.show} />
        <Select
          name="part"
          label={t('desk.part')}
          blank={t('desk.everywhere')}
          value={chosen.part}
          options={parts.map(({ id, title }) => ({ value: id, text: title }))}
        />
        <TextInput name="search" label={t('desk.search')} value={chosen.search} dir="auto" />
        <Button kind="secondary">{t('desk.look')}</Button>
      </form>
    </>
  )
}
