import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Disclosure } from '#app/ui/disclosure'

import type { Chosen, PreviewView } from './preview-view'

/** Every page of a survey to choose from, and the one that was chosen as people will see it. */
export function PreviewFrame({ view }: { view: PreviewView }) {
  const { t } = useWords('preview')
  const { chosen, frame } = view
  // With scripts it would be no sandbox: a page of ours could take the bars away itself.
  const sandbox = chosen.scripts === 'off' ? 'allow-forms allow-same-origin' : undefined
  return (
    <div className="preview">
      <Places view={view} />
      <div className="preview-shown">
        <Ways view={view} />
        <iframe
          className={`preview-frame preview-frame-${chosen.width}`}
          src={frame}
          title={t('staff.frame')}
          sandbox={sandbox}
        />
        <p>
          <a href={frame} target="_blank" rel="noreferrer">
            {t('staff.alone')}
          </a>
        </p>
        <p className="quiet">
          {t('staff.wayOut')} {view.mayShare && t('staff.share')}
        </p>
      </div>
    </div>
  )
}

/** A list beside the page where there is room, and one to open above it where there is not. */
function Places({ view }: { view: PreviewView }) {
  const { t } = useWords('preview')
  const { places, chosen } = view
  const current = places.find(({ at }) => at === chosen.at)?.title ?? ''
  return (
    <>
      <nav className="preview-places" aria-label={t('staff.pages')}>
        <PlaceList view={view} />
      </nav>
      <nav className="preview-places-short" aria-label={t('staff.pages')}>
        <Disclosure summary={t('staff.page', { page: current })}>
          <PlaceList view={view} />
        </Disclosure>
      </nav>
    </>
  )
}

function PlaceList({ view: { slug, places, chosen } }: { view: PreviewView }) {
  return (
    <ul>
      {places.map(({ at, title }) => (
        <li key={at}>
          <a
            href={paths.previewOf(slug, { ...chosen, at })}
            aria-current={at === chosen.at ? 'page' : undefined}
            dir="auto"
          >
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Ways({ view: { slug, languages, chosen } }: { view: PreviewView }) {
  const { t } = useWords('preview')
  const named = languages.map((code) => ({
    ...{ value: code, text: ownName(code), lang: code },
  }))
  const ways = { slug, chosen }
  return (
    <>
      <Way {...ways} name="in" title={t('staff.language')} choices={named} />
      <Way
        {...ways}
        name="width"
        title={t('staff.width')}
        choices={(['phone', 'wide'] as const).map((value) => ({
          ...{ value, text: t(`staff.widths.${value}`) },
        }))}
      />
      <Way
        {...ways}
        name="scripts"
        title={t('staff.scripts')}
        choices={(['on', 'off'] as const).map((value) => ({
          ...{ value, text: t(`staff.script.${value}`) },
        }))}
      />
    </>
  )
}

interface WayProps {
  slug: string
  chosen: Chosen
  name: 'in' | 'width' | 'scripts'
  title: string
  choices: { value: string; text: string; lang?: string }[]
}

function Way({ slug, chosen, name, title, choices }: WayProps) {
  return (
    <nav className="review-ways" aria-labelledby={`way-${name}`}>
      <p id={`way-${name}`}>{title}</p>
      <ul>
        {choices.map(({ value, text, lang }) => (
          <li key={value}>
            <a
              href={paths.previewOf(slug, { ...chosen, [name]: value })}
              aria-current={value === chosen[name] ? 'true' : undefined}
              lang={lang}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
