import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Disclosure } from '#app/ui/disclosure'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'

import { BackToConsultation } from '../consultations/back-to-consultation'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { Changes } from './changes'
import type { ChangesView } from './changes-view'
import { ComparedWaves } from './compared-waves'
import type { ComparedQuestion } from './waves-view'

/** Two texts that may be laid side by side. */
export interface Offered {
  name: string
  kind: 'plan' | 'version' | 'wave'
  before?: number
  after?: number
  title: string
}

interface ChangesPageProps {
  slug: string
  title: string
  offered: Offered[]
  shown: { name: string; view: ChangesView; waves?: ComparedQuestion[] } | undefined
}

export function ChangesPage({ slug, title, offered, shown }: ChangesPageProps) {
  const { t } = useWords('changes')
  const nameOf = useOfferedName()
  const chosen = offered.find(({ name }) => name === shown?.name)
  return (
    <>
      <ConsultationHeading slug={slug} named={title}>
        {t('title')}
      </ConsultationHeading>
      {!shown && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {offered.length > 1 && (
        <nav aria-label={t('choose')}>
          <ul className="offered">
            {offered.map((each) => (
              <li key={each.name}>
                <a
                  href={paths.changesOf(slug, each.name)}
                  aria-current={each === chosen ? 'page' : undefined}
                >
                  {nameOf(each)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown && chosen && (
        <section>
          <Heading level={2}>{nameOf(chosen)}</Heading>
          {shown.waves && <ComparedWaves questions={shown.waves} />}
          <Whole view={shown.view} folded={shown.waves !== undefined} />
        </section>
      )}
      <BackToConsultation slug={slug} />
    </>
  )
}

/** Between two waves nearly everything differs, and what matters stands in the table above. */
function Whole({ view, folded }: { view: ChangesView; folded: boolean }) {
  const { t } = useWords('changes')
  if (!folded) return <Changes view={view} />
  return (
    <Disclosure summary={t('whole')}>
      <Changes view={view} />
    </Disclosure>
  )
}

function useOfferedName() {
  const { t } = useWords('changes')
  return ({ kind, before = 0, after = 0, title }: Offered) =>
    t(`between.${kind}`, { before, after, title })
}
