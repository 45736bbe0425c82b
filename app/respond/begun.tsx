import { useWords } from '#app/i18n/use-words'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'

/** Told before somebody begins anew where answers have been begun, theirs or another person's. */
export function Begun({ goOn }: { goOn: string }) {
  const { t } = useWords('journey')
  return (
    <Notice title={t('intro.begun.title')}>
      <p>{t('intro.begun.text')}</p>
      <LinkButton to={goOn}>{t('intro.begun.goOn')}</LinkButton>
    </Notice>
  )
}
