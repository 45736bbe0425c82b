import { useWords } from '#app/i18n/use-words'
import type { Role } from '#app/operations/rights'

/** What somebody is here, and what that means. */
export function RolesList({ roles }: { roles: readonly Role[] }) {
  const { t } = useWords('people')
  return (
    <ul>
      {roles.map((role) => (
        <li key={role}>
          <b>{t(`roles.${role}`)}</b>
          <br />
          {t(`may.${role}`)}
        </li>
      ))}
    </ul>
  )
}
