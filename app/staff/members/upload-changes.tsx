import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'
import { Pagination } from '#app/ui/pagination'
import { Table, type Row } from '#app/ui/table'

import type { ChangeList, ShownChange } from './list-changes'
import { useMemberValue } from './member-value'
import { useMemberWords } from './member-words'
import { MembersTable } from './members-table'
import type { UploadView } from './upload-view'

interface UploadChangesProps {
  id: string
  view: Extract<UploadView, { kind: 'plan' }>
  asked: { as: string; parted: string }
}

/** Every single thing that a file would do, list by list and a page at a time. */
export function UploadChanges({ id, view: { lists }, asked }: UploadChangesProps) {
  const { t } = useWords('members')
  if (lists.length === 0) return null
  return (
    <>
      <Heading level={2} id="changes">
        {t('plan.list')}
      </Heading>
      {lists.map((list) => (
        <Disclosure
          key={list.kind}
          summary={t(`plan.lists.${list.kind}`, { all: list.all })}
          open={list.isOpen}
        >
          <Members list={list} />
          <Pagination
            label={t(`plan.lists.${list.kind}`, { all: list.all })}
            current={list.page}
            total={list.pages}
            to={(page) => toPage(id, { ...asked, list: list.kind, page: String(page) })}
          />
        </Disclosure>
      ))}
    </>
  )
}

function toPage(id: string, seen: Parameters<typeof paths.memberUpload>[1]): string {
  return `${paths.memberUpload(id, seen)}#changes`
}

function Members({ list }: { list: ChangeList }) {
  const { t } = useWords('members')
  // The line that unfolds the list says the same.
  const caption = (
    <span className="visually-hidden">{t(`plan.lists.${list.kind}`, { all: list.all })}</span>
  )
  if (list.kind === 'changed') return <Changed caption={caption} changes={list.shown} />
  return <MembersTable caption={caption} members={list.shown} hasPages={list.kind === 'missing'} />
}

function Changed({ caption, changes }: { caption: ReactNode; changes: ShownChange[] }) {
  const { t } = useWords('members')
  const { country } = useMemberWords()
  const rows = changes.map((change, place): Row => {
    const cells = [<bdi key="name">{change.name}</bdi>, country(change.country)]
    return { key: String(place), cells: [...cells, <Fields key="fields" change={change} />] }
  })
  const columns = [
    { key: 'name', text: t('fields.name') },
    { key: 'country', text: t('fields.country') },
    { key: 'fields', text: t('plan.what') },
  ]
  return <Table stacks caption={caption} columns={columns} rows={rows} />
}

function Fields({ change: { fields } }: { change: ShownChange }) {
  const { t } = useWords('members')
  const valueOf = useMemberValue()
  return fields.map(({ field, before, after }) => (
    <div key={field}>
      {t(`fields.${field}`)}:{' '}
      <del>
        <bdi>{valueOf(field, before)}</bdi>
      </del>{' '}
      <ins>
        <bdi>{valueOf(field, after)}</bdi>
      </ins>
    </div>
  ))
}
