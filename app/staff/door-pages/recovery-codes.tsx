import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'

/** The codes, for the only time. */
export function RecoveryCodes({ codes, renewed }: { codes: string[]; renewed: boolean }) {
  const { t } = useWords('sign-in')
  return (
    <>
      <Notice kind="success">{t(renewed ? 'codes.renewed' : 'codes.on')}</Notice>
      <Heading level={1}>{t('codes.title')}</Heading>
      <p className="lead">{t('codes.keep')}</p>
      <ol className="recovery-codes" dir="ltr" translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <LinkButton to={paths.account()}>{t('codes.kept')}</LinkButton>
    </>
  )
}
