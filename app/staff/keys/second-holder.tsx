import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Notice } from '#app/ui/notice'

/** Stands until a second person can open the answers. */
export function SecondHolder({ mayInvite }: { mayInvite: boolean }) {
  const { t } = useWords('key-holders')
  const { t: people } = useWords('people')
  return (
    <Notice kind="warning" title={t('second.title')}>
      <p>{t('second.text')}</p>
      {mayInvite && (
        <>
          <p>{t('second.how')}</p>
          <p>
            <a href={paths.invitations()}>{people('inviteTitle')}</a>
          </p>
        </>
      )}
    </Notice>
  )
}
