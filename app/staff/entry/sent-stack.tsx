import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'

interface SentStackProps {
  slug: string
  added: number
  already: number
}

/** All sheets are stored. */
export function SentStack({ slug, added, already }: SentStackProps) {
  const { t } = useWords('entry')
  return (
    <>
      <div tabIndex={-1} autoFocus>
        <Notice kind="success" title={t('stack.sent', { n: added })}>
          {already > 0 && <p>{t('stack.already', { n: already })}</p>}
          <p>{t('stored.text')}</p>
          <p>{t('stack.sentText')}</p>
        </Notice>
      </div>
      <p>
        <LinkButton to={paths.entryOf(slug)}>{t('next')}</LinkButton>
      </p>
    </>
  )
}
