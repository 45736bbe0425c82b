import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'

/** A link that was used, replaced or is too old. */
export function LinkOver({ kind }: { kind: 'setUp' | 'invitation' }) {
  const { t } = useWords('sign-in')
  return (
    <>
      <Heading level={1}>{t('over.title')}</Heading>
      <p className="lead">{t(`over.${kind}`)}</p>
      <p>{t(`over.${kind}Next`)}</p>
      <LinkButton to={paths.signIn()}>{t('signIn.go')}</LinkButton>
    </>
  )
}
