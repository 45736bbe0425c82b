import { reportWords } from '#app/i18n/report-words'
import type { Released } from '#app/operations/find-released'
import { regions } from '#surveys/countries/regions'
import type { PublishedRow } from '#surveys/findings/release'
import { breakdownQuestion, type RowKind } from '#surveys/reports/row-labels'
import { sourceOf } from '#surveys/reports/source'

export interface Place {
  code: string
  label: string
}

/** A region with those of its countries that have numbers of their own. */
export interface PlacesOfRegion {
  /** Absent where the region has no numbers of its own. */
  region?: Place
  countries: Place[]
}

/** The places of which numbers are published, region by region. */
export function publishedPlaces(released: Released, lang: string): PlacesOfRegion[] {
  const words = reportWords(lang)
  const inRegions = rowsOf(released, 'region').map(({ code }) => code)
  const inCountries = rowsOf(released, 'country')
  return regions.flatMap((code): PlacesOfRegion[] => {
    const countries = inCountries
      .filter(({ parent, code: country }) => parent === code && /^[A-Z]{2}$/.test(country))
      .map(({ code: country }) => ({ code: country, label: words.country(country) }))
    const region = { code, label: words.region(code) }
    if (inRegions.includes(code)) return [{ region, countries }]
    return countries.length > 0 ? [{ countries }] : []
  })
}

/** The rows that stand for one place each. */
function rowsOf({ release, versions }: Released, kind: RowKind): PublishedRow[] {
  const source = sourceOf(release, versions, reportWords('en'))
  const breakdown = Object.keys(release.rows).find(
    (name) => breakdownQuestion(source, name).kind === kind,
  )
  return (release.rows[breakdown ?? ''] ?? []).filter(({ members }) => !members)
}
