import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Table, type Row } from '#app/ui/table'

import { useMemberWords } from './member-words'

export interface ListedMember {
  id: string
  name: string
  country: string
  region: string
  languages: string
  regional_network: string
  voting: 0 | 1
  joined: string
}

interface MembersTableProps {
  caption: ReactNode
  members: ListedMember[]
  /** They are in the register, so each has a page of its own. */
  hasPages?: boolean
}

/** Members, a row for each. */
export function MembersTable({ caption, members, hasPages = true }: MembersTableProps) {
  const { t } = useWords('members')
  const words = useMemberWords()
  const rows = members.map((member): Row => {
    const { id, country, region, languages } = member
    const place = (
      <>
        {words.country(country)}
        <small>{words.region(region)}</small>
      </>
    )
    const rest = [words.languages(languages), words.voting(member.voting), words.day(member.joined)]
    return { key: id, cells: [<Named key="name" {...{ member, hasPages }} />, place, ...rest] }
  })
  const columns = [
    { key: 'name', text: t('fields.name') },
    { key: 'country', text: t('fields.country') },
    { key: 'languages', text: t('fields.languages') },
    { key: 'voting', text: t('fields.voting') },
    { key: 'joined', text: t('fields.joined'), unbroken: true },
  ]
  return <Table stacks caption={caption} columns={columns} rows={rows} />
}

/** Names run in the direction of their own script, whatever stands around them. */
function Named({ member, hasPages }: { member: ListedMember; hasPages: boolean }) {
  const { id, name, regional_network: network } = member
  const own = <bdi>{name}</bdi>
  return (
    <>
      {hasPages ? <a href={paths.member(id)}>{own}</a> : own}
      {network !== '' && (
        <small>
          <bdi>{network}</bdi>
        </small>
      )}
    </>
  )
}
