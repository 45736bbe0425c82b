import { useWords } from '#app/i18n/use-words'
import type { MemberFields } from '#app/operations/member-row'

import { useMemberWords } from './member-words'

/** A field of a member as a reader understands it; nothing is said to be nothing. */
export function useMemberValue() {
  const { t } = useWords('members')
  const words = useMemberWords()
  return (field: keyof MemberFields, value: string): string => {
    if (value === '') return t('nothing')
    if (field === 'country') return words.country(value)
    if (field === 'languages') return words.languages(value)
    if (field === 'voting') return words.voting(value)
    return field === 'joined' ? words.day(value) : value
  }
}
