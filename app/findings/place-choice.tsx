import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { Select } from '#app/ui/select'
import { countryGroups } from '#surveys/countries/country-names'

import type { FindingsView } from './findings-view'
import type { Place } from './places'

/** One place beside everybody; a country without numbers of its own leads to its region. */
export function PlaceChoice({ view }: { view: FindingsView }) {
  const { t } = useWords('findings-page')
  const hasCountries = view.places.some(({ countries }) => countries.length > 0)
  return (
    <>
      <p className="findings-label">{t(hasCountries ? 'place.title' : 'place.region')}</p>
      <ul className={hasCountries ? 'findings-places' : 'findings-ways'}>
        {view.places.map(({ region, countries }) => (
          <li key={region?.code ?? countries[0]?.code} className="findings-ways">
            {[...(region ? [region] : []), ...countries].map((place) => (
              <PlaceLink key={place.code} view={view} place={place} />
            ))}
          </li>
        ))}
      </ul>
      {hasCountries && <AnyCountry slug={view.slug} />}
    </>
  )
}

function PlaceLink({ view, place: { code, label } }: { view: FindingsView; place: Place }) {
  const { lang } = useWords('findings-page')
  const isShown = view.report.cut?.code === code
  return (
    <a
      href={paths.findingsOf(lang, view.slug, { for: code })}
      rel="nofollow"
      aria-current={isShown || undefined}
    >
      {label}
    </a>
  )
}

function AnyCountry({ slug }: { slug: string }) {
  const { t, lang } = useWords('findings-page')
  const { t: answers } = useWords('answers')
  const groups = countryGroups(lang).map(({ region, countries }) => ({
    text: answers(`words.${region}`),
    options: countries.map(({ code, name }) => ({ value: code, text: name })),
  }))
  return (
    <Disclosure summary={t('place.other')}>
      <form action={paths.findingsOf(lang, slug)}>
        <Select name="for" label={t('place.country')} hint={t('place.hint')} options={groups} />
        <Button kind="secondary">{t('place.show')}</Button>
      </form>
    </Disclosure>
  )
}
