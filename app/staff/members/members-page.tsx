import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'
import { Pagination } from '#app/ui/pagination'

import { MemberSearch } from './member-search'
import { MembersTable, type ListedMember } from './members-table'
import type { MembersAsked } from './search'

export interface MembersDone {
  what: 'removed' | 'imported'
  counts: { added: number; changed: number; removed: number }
}

interface MembersPageProps {
  members: ListedMember[]
  asked: MembersAsked
  /** What there is to choose from. */
  countries: string[]
  languages: string[]
  all: number
  found: number
  page: number
  pages: number
  done: MembersDone | undefined
}

/** The register of members: to look somebody up, and the ways to change it. */
export function MembersPage(props: MembersPageProps) {
  const { t } = useWords('members')
  const { t: frame } = useWords('frame')
  const { all, done } = props
  return (
    <>
      {done && <Done {...done} />}
      <Heading level={1}>{frame('title.members')}</Heading>
      <p className="lead">{t('lead')}</p>
      {all === 0 ? (
        <EmptyState title={t('empty.title')} action={<Ways />}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <Ways />
          <Found {...props} />
          <Files />
        </>
      )}
    </>
  )
}

function Done({ what, counts }: MembersDone) {
  const { t } = useWords('members')
  return (
    <Notice kind="success" title={t(what === 'removed' ? 'removed' : 'upload.done')}>
      {what === 'imported' && <p>{t('upload.counts', { ...counts })}</p>}
    </Notice>
  )
}

function Ways() {
  const { t } = useWords('members')
  return (
    <div className="member-ways">
      <LinkButton to={paths.newMember()}>{t('add')}</LinkButton>
      <LinkButton kind="secondary" to={paths.importMembers()}>
        {t('import')}
      </LinkButton>
    </div>
  )
}

function Found(props: MembersPageProps) {
  const { t } = useWords('members')
  const { asked, members, found, page, pages } = props
  const to = (next: number) => paths.members({ ...asked, page: String(next) })
  return (
    <>
      <MemberSearch {...props} />
      <p role="status">{t('found', { count: found })}</p>
      {found > 0 && <MembersTable caption={t('list')} members={members} />}
      {found === 0 && (
        <EmptyState
          title={t('search.none')}
          action={<a href={paths.members()}>{t('search.all')}</a>}
        >
          {t('search.noneText')}
        </EmptyState>
      )}
      <Pagination label={t('pages')} current={page} total={pages} to={to} />
    </>
  )
}

function Files() {
  const { t } = useWords('members')
  return (
    <>
      <Heading level={2}>{t('file.title')}</Heading>
      <p>{t('file.text')}</p>
      <ul>
        <li>
          <a href={paths.membersFile()}>{t('file.comma')}</a>
        </li>
        <li>
          <a href={paths.membersFile('semicolon')}>{t('file.semicolon')}</a>
        </li>
      </ul>
    </>
  )
}
