import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { Reach, ReachRow } from '#app/operations/reach/find-reach'
import { paths } from '#app/paths'
import { Disclosure } from '#app/ui/disclosure'
import { Notice } from '#app/ui/notice'
import { Table } from '#app/ui/table'
import { notStated } from '#surveys/journey/reached'

import { usePlaceNames } from '../codes/place-names'
import { BackToConsultation } from '../consultations/back-to-consultation'
import { ConsultationHeading } from '../consultations/consultation-heading'

interface ReachPageProps {
  slug: string
  named: string
  /** Absent where the survey counts none. */
  reach: Reach | undefined
  /** The counts are gone, for the findings are out. */
  isReleased: boolean
}

/** From where answers came, in steps, beside the members there. */
export function ReachPage({ slug, named, reach, isReleased }: ReachPageProps) {
  const { t } = useWords('reach')
  const { t: frame } = useWords('frame')
  return (
    <>
      <ConsultationHeading {...{ slug, named }}>{frame('title.reach')}</ConsultationHeading>
      <p className="lead">{t('lead')}</p>
      {!reach && (
        <Notice title={t('off')}>
          <p>{t('offText')}</p>
        </Notice>
      )}
      {reach && isReleased && <Notice title={t('gone')} />}
      {reach && !isReleased && <Counts reach={reach} />}
      <p>
        <a href={paths.remindersOf(slug)}>{t('remind')}</a>
      </p>
      <BackToConsultation slug={slug} />
    </>
  )
}

function Counts({ reach }: { reach: Reach }) {
  const { t } = useWords('reach')
  const { regionName, languageName } = usePlaceNames()
  const nameOf = (place: string) => (place === notStated ? t('notStated') : regionName(place))
  return (
    <>
      {reach.regions.length > 0 && (
        <Places caption={t('regions')} first={t('region')} rows={reach.regions} nameOf={nameOf} />
      )}
      <Places
        caption={t('languages')}
        first={t('lang')}
        rows={reach.languages}
        nameOf={languageName}
      />
      <p className="quiet">{t('languagesText')}</p>
      <Disclosure summary={t('how')}>
        <p>{t('howText')}</p>
      </Disclosure>
    </>
  )
}

interface PlacesProps {
  caption: string
  first: string
  rows: ReachRow[]
  nameOf: (place: string) => string
}

function Places({ caption, first, rows, nameOf }: PlacesProps) {
  const { t, lang } = useWords('reach')
  const columns = [
    { key: 'place', text: first },
    { key: 'counted', text: t('counted') },
    { key: 'members', text: t('members'), numeric: true },
  ]
  const shown = rows.map(({ place, counted, members }) => {
    const answers = counted === 0 ? t('few') : t('from', { number: counted })
    const here = members === undefined ? '' : formatNumber(lang, members)
    return { key: place, cells: [nameOf(place), answers, here] }
  })
  return <Table caption={caption} columns={columns} rows={shown} />
}
