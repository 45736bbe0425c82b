import { useWords } from '#app/i18n/use-words'
import { deeds } from '#app/operations/staff-context'

/** What was done, in words; the log of a newer house may tell of more than this one knows. */
export function useDeedName() {
  const { t } = useWords('log')
  return (what: string) => {
    const deed = deeds.find((known) => known === what)
    return deed ? t(`deeds.${deed}`) : what
  }
}
