import { useWords } from '#app/i18n/use-words'
import { everybody, packFormats } from '#app/operations/packs/pack-formats'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Select } from '#app/ui/select'

import type { PackView } from './pack-view'

export interface PackPageProps {
  view: PackView
  /** As the form was sent, where it came back. */
  lang: string | undefined
  place: string | undefined
  placeMissing: boolean
}

/** One survey’s findings in any kind of file, language and cut, with one click. */
export function PackPage({ view, lang, place, placeMissing }: PackPageProps) {
  const { t } = useWords('packs')
  const { slug, title, spoken, acceptedOn, limits } = view
  const error = placeMissing ? t('problems.place-not-yours') : undefined
  return (
    <>
      <ErrorSummary problems={error === undefined ? [] : [{ field: 'for', text: error }]} />
      <Heading level={1}>
        <span lang={spoken}>{title}</span>
      </Heading>
      <p className="lead">{t('pack.lead', { day: acceptedOn })}</p>
      {limits && <Limits limits={limits} />}
      {limits?.places.length === 0 ? null : (
        <form method="post" action={paths.packFileOf(slug)} className="pack-form">
          <Select
            name="lang"
            label={t('pack.language')}
            options={view.languages}
            value={lang ?? view.likely}
          />
          <PlaceSelect view={view} place={place} error={error} />
          <Formats isLimited={limits !== undefined} />
        </form>
      )}
      <p>
        <a href={paths.packs()}>{t('pack.back')}</a>
      </p>
    </>
  )
}

function Limits({ limits }: { limits: NonNullable<PackView['limits']> }) {
  const { t } = useWords('packs')
  const { places, without } = limits
  if (places.length === 0)
    return (
      <Notice kind="warning" title={t('pack.nothingTitle')}>
        <p>{t('pack.nothingText')}</p>
      </Notice>
    )
  if (without.length === 0) return null
  return (
    <Notice>
      <p>{t('pack.without', { names: without })}</p>
    </Notice>
  )
}

interface PlaceSelectProps extends Pick<PackPageProps, 'view' | 'place'> {
  error: string | undefined
}

function PlaceSelect({ view, place, error }: PlaceSelectProps) {
  const { t } = useWords('packs')
  const { limits, regions, countries } = view
  const groups = [
    { text: t('pack.regions'), options: regions },
    { text: t('pack.countries'), options: countries },
  ].filter(({ options }) => options.length > 0)
  const all = { value: everybody, text: t('pack.everybody') }
  const options = limits?.places ?? [all, ...groups]
  const first = limits?.places[0]?.value ?? everybody
  return (
    <Select
      name="for"
      label={t('pack.place')}
      hint={t(limits ? 'pack.placeHintLimited' : 'pack.placeHint')}
      options={options}
      value={place ?? first}
      error={error}
    />
  )
}

function Formats({ isLimited }: { isLimited: boolean }) {
  const { t } = useWords('packs')
  const formats = packFormats.filter((format) => !isLimited || format !== 'json')
  return (
    <fieldset className="pack-formats">
      <legend>{t('pack.format')}</legend>
      <ul className="plain-list">
        {formats.map((format) => (
          <li key={format}>
            <Button
              kind="secondary"
              name="format"
              value={format}
              aria-describedby={`about-${format}`}
            >
              {t(`format.${format}`)}
            </Button>
            <span id={`about-${format}`} className="quiet">
              {t(`about.${format}`)}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
