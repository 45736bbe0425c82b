import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Table, type Row } from '#app/ui/table'

import { languageName } from '../members/language-codes'
import { CheckReport } from './check-report'
import type { LifeView } from './life-view'

interface DraftSectionProps {
  slug: string
  draft: NonNullable<LifeView['draft']>
  mayDesign: boolean
}

/** A survey that waits to be published: what the check says, its languages, and how to change it. */
export function DraftSection({ slug, draft, mayDesign }: DraftSectionProps) {
  const { t } = useWords('consultations')
  const { by, day, isCorrection } = draft
  return (
    <>
      <Heading level={2}>{t(isCorrection ? 'draft.correction' : 'draft.title')}</Heading>
      <p>{t('draft.by', { by, day })}</p>
      {isCorrection && <p>{t('draft.datesStay')}</p>}
      <CheckReport check={draft.check} />
      <Languages languages={draft.languages} />
      {mayDesign && <Change slug={slug} draft={draft} />}
    </>
  )
}

function Languages({ languages }: Pick<DraftSectionProps['draft'], 'languages'>) {
  const { t, lang } = useWords('consultations')
  const rows = languages.map(({ language, written, of, older }): Row => {
    const cells = [
      languageName(language, lang),
      t('languages.written', { written, of }),
      language === 'en' ? '–' : formatNumber(lang, older),
    ]
    return { key: language, cells }
  })
  const columns = [
    { key: 'language', text: t('languages.language') },
    { key: 'written', text: t('languages.texts') },
    { key: 'older', text: t('languages.older'), numeric: true },
  ]
  return (
    <div id="languages">
      <Table caption={t('languages.title')} columns={columns} rows={rows} />
    </div>
  )
}

function Change({ slug, draft: { revision } }: Pick<DraftSectionProps, 'slug' | 'draft'>) {
  const { t } = useWords('consultations')
  return (
    <>
      <Heading level={3}>{t('draft.changeTitle')}</Heading>
      <p>{t('draft.changeText')}</p>
      <LinkButton to={paths.newConsultation(slug)} kind="secondary">
        {t('draft.replace')}
      </LinkButton>
      <form method="post" action={paths.consultation(slug)} className="beside">
        <input type="hidden" name="revision" value={revision} />
        <Button kind="secondary" name="do" value="take-away">
          {t('draft.takeAway')}
        </Button>
      </form>
    </>
  )
}
