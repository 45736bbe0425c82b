import { formatDate, formatList } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Table, type Row } from '#app/ui/table'

export interface ListedToken {
  id: string
  name: string
  /** Titles of what it is limited to; none where it reads everything. */
  surveys: string[]
  by: string
  on: string
  until: string
  usedOn: string | undefined
  state: 'good' | 'over' | 'ended'
}

export function TokenTable({ tokens }: { tokens: ListedToken[] }) {
  const { t, lang } = useWords('programs')
  const date = (day: string) => formatDate(lang, day)
  const rows = tokens.map((token): Row => {
    const { id, name, surveys, by, on, until, usedOn, state } = token
    const reads = surveys.length === 0 ? t('everything') : formatList(lang, surveys)
    const cells = [
      ...[name, reads, t('madeBy', { name: by, day: on }), date(until)],
      ...[usedOn === undefined ? t('never') : date(usedOn), <State key="state" {...token} />],
    ]
    return { key: `${id} ${state}`, cells }
  })
  const columns = [
    { key: 'name', text: t('name') },
    { key: 'reads', text: t('reads') },
    { key: 'made', text: t('made') },
    { key: 'until', text: t('until'), unbroken: true },
    { key: 'used', text: t('used'), unbroken: true },
    { key: 'state', text: t('state') },
  ]
  return <Table stacks caption={t('caption')} columns={columns} rows={rows} />
}

function State({ id, name, state }: ListedToken) {
  const { t } = useWords('programs')
  if (state !== 'good') return <>{t(`states.${state}`)}</>
  return (
    <>
      {t('states.good')}
      <form method="post" action={paths.tokens()}>
        <input type="hidden" name="token" value={id} />
        <Button kind="danger" name="do" value="end" aria-label={t('endNamed', { name })}>
          {t('end')}
        </Button>
      </form>
    </>
  )
}
