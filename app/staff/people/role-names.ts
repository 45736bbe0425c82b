import { formatList } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { Role } from '#app/operations/rights'

/** The names of roles as one list, in the language of the page. */
export function useRoleNames() {
  const { t, lang } = useWords('people')
  const list = (names: readonly string[]) => formatList(lang, [...names])
  return Object.assign((roles: readonly Role[]) => list(roles.map((role) => t(`roles.${role}`))), {
    list,
  })
}
