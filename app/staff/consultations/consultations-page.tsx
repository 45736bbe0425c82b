import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { Stage } from '#app/operations/consultations/stage'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'
import { Pagination } from '#app/ui/pagination'
import { Table, type Row } from '#app/ui/table'
import { Tag } from '#app/ui/tag'

export interface ListedConsultation {
  slug: string
  title: string
  stage: Stage
  isPaused: boolean
  opens: string
  closes: string
  hasDraft: boolean
}

interface ConsultationsPageProps {
  listed: ListedConsultation[]
  page: number
  pages: number
  mayDesign: boolean
  takenAway: boolean
}

const looks = {
  draft: 'waiting',
  checked: 'good',
  published: 'good',
  open: 'active',
  closed: 'waiting',
  released: 'neutral',
  erased: 'neutral',
} as const

/** Every consultation of the network, what is being worked on first. */
export function ConsultationsPage(props: ConsultationsPageProps) {
  const { listed, page, pages, mayDesign, takenAway } = props
  const { t } = useWords('consultations')
  const { t: frame } = useWords('frame')
  const bring = <LinkButton to={paths.newConsultation()}>{t('bring.link')}</LinkButton>
  return (
    <>
      {takenAway && <Notice kind="success">{t('done.takenAway')}</Notice>}
      <Heading level={1}>{frame('title.consultations')}</Heading>
      <p className="lead">{t('lead')}</p>
      {listed.length === 0 && (
        <EmptyState title={t('empty.title')} action={mayDesign && bring}>
          {t(mayDesign ? 'empty.text' : 'empty.others')}
        </EmptyState>
      )}
      {listed.length > 0 && mayDesign && <p>{bring}</p>}
      {listed.length > 0 && <List listed={listed} />}
      <Pagination
        label={t('pages')}
        current={page}
        total={pages}
        to={(to) => paths.consultations(to)}
      />
    </>
  )
}

function List({ listed }: Pick<ConsultationsPageProps, 'listed'>) {
  const { t, lang } = useWords('consultations')
  const rows = listed.map((each): Row => {
    const { slug, title, stage, isPaused, opens, closes, hasDraft } = each
    const state = (
      <>
        <Tag kind={isPaused ? 'waiting' : looks[stage]}>
          {isPaused ? t('paused') : t(`stage.${stage}`)}
        </Tag>
        {hasDraft && <small>{t('correctionWaits')}</small>}
      </>
    )
    const link = <a href={paths.consultation(slug)}>{title}</a>
    return { key: slug, cells: [link, state, formatDate(lang, opens), formatDate(lang, closes)] }
  })
  const columns = [
    { key: 'title', text: t('name') },
    { key: 'stage', text: t('stands') },
    { key: 'opens', text: t('from'), unbroken: true },
    { key: 'closes', text: t('until'), unbroken: true },
  ]
  return <Table stacks caption={t('list')} columns={columns} rows={rows} />
}
